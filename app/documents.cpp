#include "app/documents.h"

#include "app/samefile.h"
#include "core/base/messageid.h"
#include "core/language/encoding.h"
#include "widgets/style/words.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QUrl>

namespace interleave {

namespace {

constexpr int kDraftMilliseconds = 100; // as much as a killed process may lose
constexpr qsizetype kMostRecent = 6;
const QString kRunEnding = QStringLiteral(".interleave");

// With the path that it has from any folder.
Result<Opened, Error> openNamed(const QString &what)
{
    auto opened = openWhat(what.toStdString());
    if (opened && !opened->program.path.empty())
        opened->program.path = QFileInfo(what).absoluteFilePath().toStdString();
    return opened;
}

// What a draft is kept under.
QString keyOf(const ProgramText &program)
{
    return QString::fromStdString(program.scenario.empty() ? program.path : program.scenario);
}

// accept: the button that lets it go.
Loss askBeforeLoss(
    QWidget *parent, const QString &what, const QString &consequence, const QString &accept)
{
    QMessageBox box(
        QMessageBox::Warning, QStringLiteral("Interleave"), what, QMessageBox::NoButton, parent);
    box.setInformativeText(consequence);
    const auto *save = box.addButton(Documents::tr("Save as..."), QMessageBox::AcceptRole);
    const auto *lose = box.addButton(accept, QMessageBox::DestructiveRole);
    box.setEscapeButton(box.addButton(Documents::tr("Cancel"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == save ? Loss::SaveAs
        : box.clickedButton() == lose  ? Loss::Accept
                                       : Loss::Cancel;
}

} // namespace

Dialogs realDialogs()
{
    return {
        [](QWidget *parent) {
            return QFileDialog::getOpenFileName(parent,
                Documents::tr("Open a program or a saved run"), {},
                Documents::tr("Programs and runs (*.py *.interleave);;All files (*)"));
        },
        [](QWidget *parent, const QString &suggestion, const QString &filter) {
            // Not getSaveFileName(): a name without its ending could not be told from others'.
            QFileDialog dialog(parent, Documents::tr("Save"), suggestion, filter);
            dialog.setAcceptMode(QFileDialog::AcceptSave);
            dialog.setDefaultSuffix(QFileInfo(suggestion).suffix());
            dialog.selectFile(suggestion);
            return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
        },
        [] { return QApplication::clipboard()->text(); },
        [](QWidget *parent, const QString &title) {
            return askBeforeLoss(parent,
                Documents::tr("What you typed in %1 could not be kept.").arg(title),
                Documents::tr("It is gone if you do not save it."), Documents::tr("Discard"));
        },
        [](QWidget *parent, const QString &title) {
            return askBeforeLoss(parent,
                Documents::tr("%1 was changed by another program since it was opened here.")
                    .arg(title),
                Documents::tr("Those changes are lost if you overwrite it."),
                Documents::tr("Overwrite"));
        },
    };
}

Documents::Documents(
    Settings &settings, RunController &runs, const Dialogs &dialogs, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_runs(runs)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_drafts(settings.draftFolder())
{
    m_draftTimer.setObjectName(QStringLiteral("draft"));
    m_draftTimer.setParent(this);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftMilliseconds);
    connect(&m_draftTimer, &QTimer::timeout, this, &Documents::keepDraft);
}

// --- In

bool Documents::open(const QString &what, const std::vector<std::string> &arguments)
{
    const auto opened = openNamed(what);
    if (!opened) {
        Q_EMIT said(words(opened.error().what));
        return false;
    }
    if (!mayLeave())
        return false;
    Q_EMIT this->opened();
    show(*opened, what, arguments);
    remember(what);
    return true;
}

void Documents::show(
    const Opened &opened, const QString &what, const std::vector<std::string> &arguments)
{
    if (!opened.saved)
        return openProgram(opened.program, arguments);
    showRun(opened.program, opened.saved->run, Recorded::Earlier);
    m_text.openRunPath = QFileInfo(what).absoluteFilePath();
    if (const auto damage = damageOf(opened, what.toStdString()))
        Q_EMIT said(words(*damage));
    else if (!arguments.empty())
        Q_EMIT said(tr("This run is shown as it was saved, with its own arguments."));
}

void Documents::openAtStart(const QString &what, const std::vector<std::string> &arguments)
{
    const bool opened
        = what.isEmpty() ? openQuietly(m_settings.lastProgram()) : open(what, arguments);
    if (!opened)
        openQuietly(QStringLiteral("dishes"));
}

// A file that was there last time may be gone: no reason to complain.
bool Documents::openQuietly(const QString &what)
{
    const auto opened = openNamed(what);
    if (!opened)
        return false;
    show(*opened, what, {});
    return true;
}

void Documents::openProgram(const ProgramText &program, const std::vector<std::string> &arguments)
{
    keepDraft();
    Q_EMIT programComing();
    ProgramText shown = program;
    m_text = { QString::fromStdString(program.source) };
    RunSettings settings = m_settings.run();
    settings.parameters.clear();
    settings.arguments = arguments;
    // Another program begins as it is written; clock, cores and seed stay.
    const std::string &name = program.scenario.empty() ? program.path : program.scenario;
    if (QString::fromStdString(name) != m_settings.lastProgram()) {
        settings.schedule = Schedule::AsWritten;
        m_settings.setRun(settings);
    }
    QStringList told;
    m_drafts.take(keyOf(program));
    if (!m_settings.draftFolder().isEmpty() && !keyOf(program).isEmpty()) {
        auto draft = m_drafts.load();
        const QStringList rescued = rescueDrafts(program, draft); // one may be this window's now
        const QFileInfo file(QString::fromStdString(program.path));
        if (draft && *draft != m_text.saved && program.scenario.empty() && file.exists()
            && file.lastModified() > m_drafts.keptAt())
            told << tr("%1 was changed by another program after these changes of yours. \"Back to "
                       "the saved text\" in the menu shows what it is now.")
                        .arg(QString::fromStdString(program.title));
        if (m_drafts.othersHaveOne())
            told << tr("Another window has changes of %1 that are not saved; they are not shown "
                       "here, and each window keeps its own.")
                        .arg(QString::fromStdString(program.title));
        told << rescued;
        if (draft)
            shown.source = draft->toStdString();
    }
    m_runs.open(std::move(shown), settings);
    if (const QString sentences = oneAfterAnother(told); !sentences.isEmpty())
        Q_EMIT said(sentences);
}

// What other windows of the program have left: the draft, where there is none, else files of their
// own. Says which.
QStringList Documents::rescueDrafts(const ProgramText &program, std::optional<QString> &draft)
{
    QStringList names;
    std::optional<Error> failed;
    m_drafts.takeLeft([&](const QString &text, const QDateTime &keptAt) {
        if (text == m_text.saved || (draft && text == *draft))
            return true;
        if (!draft && m_drafts.keep(text, keptAt)) {
            draft = text;
            return true;
        }
        const QFileInfo file(
            freePath(QFileInfo(QString::fromStdString(program.title)).completeBaseName()));
        if (auto written = write(file.filePath(), text.toStdString()); !written) {
            failed = written.error();
            return false;
        }
        names << file.fileName();
        addRecent(file.filePath());
        return true;
    });
    const QString title = QString::fromStdString(program.title);
    QStringList told;
    if (!names.isEmpty())
        told << tr("What was changed in %1 in another window, and not saved, stands among the "
                   "recent programs as %2.")
                    .arg(title, listed(names));
    if (failed)
        told << tr("What was changed in %1 in another window is kept, but could not be put among "
                   "the recent programs. %2")
                    .arg(title, words(failed->what));
    return told;
}

void Documents::showRun(const ProgramText &program, const Run &run, Recorded recorded)
{
    keepDraft();
    m_drafts.take({});
    m_text = { QString::fromStdString(program.source), true };
    Q_EMIT savedRunComing();
    m_runs.openSaved(program, run, recorded);
}

void Documents::goOnFrom(Documents &before)
{
    before.m_draftTimer.stop();
    m_text = before.m_text;
    m_drafts = std::move(before.m_drafts);
    keepDraft();
}

void Documents::ask()
{
    if (const QString path = m_dialogs.openPath(m_window); !path.isEmpty())
        open(path);
}

void Documents::paste()
{
    const QString text = m_dialogs.clipboardText();
    // What a file manager copies: the file is meant, not its name.
    if (const QUrl url(text.trimmed(), QUrl::StrictMode); url.isLocalFile())
        open(url.toLocalFile());
    else if (text.trimmed().isEmpty())
        Q_EMIT said(tr("There is no text to paste: copy a Python program first."));
    else
        openNew(text.toStdString(), tr("The clipboard"));
}

void Documents::drop(const QString &text)
{
    openNew(text.toStdString(), tr("The dropped text"));
}

void Documents::openNew(std::string bytes, const QString &name)
{
    auto text = checkedText(std::move(bytes), name.toStdString());
    if (!text) {
        Q_EMIT said(words(text.error().what));
        return;
    }
    if (!mayLeave())
        return;
    Q_EMIT opened();
    const QString path = freePath(tr("pasted"));
    const auto written = path.isEmpty() ? Status<Error>(Nothing {}) : write(path, *text);
    if (path.isEmpty() || !written) {
        openProgram({ tr("pasted").toStdString() + ".py", {}, {}, std::move(*text) });
        m_text.isNowhere = !written;
        keepDraft();
        return;
    }
    openProgram(
        { QFileInfo(path).fileName().toStdString(), {}, path.toStdString(), std::move(*text) });
    remember(path);
}

// The first "pasted-1.py" that there is not; empty when nothing is kept.
QString Documents::freePath(const QString &name) const
{
    if (m_settings.draftFolder().isEmpty())
        return {};
    const QDir folder(m_settings.draftFolder());
    folder.mkpath(QStringLiteral("."));
    for (int number = 1;; ++number) {
        const QString path = folder.filePath(QStringLiteral("%1-%2.py").arg(name).arg(number));
        if (!QFileInfo::exists(path))
            return path;
    }
}

void Documents::remember(const QString &what)
{
    if (!what.contains(QLatin1Char('/')) && !what.contains(QLatin1Char('.'))) {
        m_settings.setLastProgram(what);
        return; // a scenario has its place already
    }
    const QString path = QFileInfo(what).absoluteFilePath();
    m_settings.setLastProgram(path);
    addRecent(path);
}

void Documents::addRecent(const QString &path)
{
    QStringList recent = m_settings.recent();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setRecent(recent.mid(0, kMostRecent));
    Q_EMIT recentChanged();
}

// --- Out

Status<Error> Documents::write(const QString &path, const std::string &text)
{
    const auto bytes = bytesOfSource(text, QFileInfo(path).fileName().toStdString());
    if (!bytes)
        return unexpected(bytes.error());
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes->size());
    if (file.open(QIODevice::WriteOnly) && file.write(bytes->data(), size) == size && file.commit())
        return Nothing {};
    return unexpected(Error {
        { MessageId::FileUnwritable, { path.toStdString(), file.errorString().toStdString() } } });
}

bool Documents::mayHaveDraft() const
{
    return !m_text.isOfSavedRun && !m_settings.draftFolder().isEmpty()
        && !keyOf(m_runs.program()).isEmpty();
}

bool Documents::isAmongDrafts(const std::string &path) const
{
    return !m_settings.draftFolder().isEmpty() && !path.empty()
        && QFileInfo(QString::fromStdString(path)).absolutePath()
        == QFileInfo(m_settings.draftFolder()).absoluteFilePath();
}

QString Documents::askPath(const QString &ending, const QString &filter) const
{
    const QString name
        = QFileInfo(QString::fromStdString(m_runs.program().title)).completeBaseName();
    return m_dialogs.savePath(m_window, name + ending, filter);
}

QString Documents::askWhereTo(const QString &ending, const QString &filter)
{
    const QString path = askPath(ending, filter);
    if (ending != kRunEnding && isOpenRun(path))
        return {};
    if (!isSameFile(path.toStdString(), m_runs.program().path))
        return path;
    Q_EMIT said(tr("%1 is the program that is open here, and would be overwritten. Choose another "
                   "name.")
                    .arg(QFileInfo(path).fileName()));
    return {};
}

// Says so.
bool Documents::isOpenRun(const QString &path)
{
    if (!isSameFile(path.toStdString(), m_text.openRunPath.toStdString()))
        return false;
    Q_EMIT said(
        tr("%1 is the saved run that was opened here, and would be overwritten. Choose another "
           "name.")
            .arg(QFileInfo(path).fileName()));
    return true;
}

void Documents::save()
{
    const ProgramText &program = m_runs.program();
    if (program.path.empty() || isAmongDrafts(program.path))
        return void(saveAs());
    if (isChangedOutside()) {
        const Loss what = m_dialogs.changed
            ? m_dialogs.changed(m_window, QString::fromStdString(program.title))
            : Loss::Cancel;
        if (what == Loss::SaveAs)
            return void(saveAs());
        if (what == Loss::Cancel)
            return;
    }
    saveTo(QString::fromStdString(program.path));
}

bool Documents::isChangedOutside() const
{
    const ProgramText &program = m_runs.program();
    const auto now = openWhat(program.path);
    if (!now)
        return QFileInfo::exists(QString::fromStdString(program.path)); // no text any more
    return QString::fromStdString(now->program.source) != m_text.saved
        && now->program.source != program.source;
}

bool Documents::saveAs()
{
    return saveTo(askPath(QStringLiteral(".py"), tr("Python programs (*.py)")));
}

bool Documents::saveTo(const QString &path)
{
    if (path.isEmpty())
        return false;
    const ProgramText &program = m_runs.program();
    if (isOpenRun(path))
        return false;
    if (const auto written = write(path, program.source); !written) {
        Q_EMIT said(words(written.error().what));
        return false;
    }
    m_draftTimer.stop();
    if (mayHaveDraft())
        m_drafts.drop();
    m_text.saved = QString::fromStdString(program.source);
    m_text.isOfSavedRun = false;
    m_text.isNowhere = false;
    m_text.isKept = true;
    m_runs.setTitle(QFileInfo(path).fileName().toStdString(), path.toStdString());
    m_drafts.take(path);
    remember(path);
    return true;
}

void Documents::saveRun(EventIndex openAt)
{
    const QString path = askWhereTo(kRunEnding, tr("Saved runs (*.interleave)"));
    if (path.isEmpty())
        return;
    if (const auto saved = m_runs.save(path, openAt); !saved)
        Q_EMIT said(words(saved.error().what));
    else
        remember(path);
}

// --- What is not saved

void Documents::edit(const QString &text)
{
    m_text.mayGo = false;
    m_runs.setSource(text);
    Q_EMIT stateChanged();
    if (!m_draftTimer.isActive()) // who types on and on is not put off
        m_draftTimer.start();
}

void Documents::keepDraft()
{
    m_draftTimer.stop();
    if (m_settings.draftFolder().isEmpty() || m_text.mayGo)
        return;
    const ProgramText &program = m_runs.program();
    const QString text = QString::fromStdString(program.source);
    const bool isOwn = mayHaveDraft();
    if (text == m_text.saved && !m_text.isNowhere) {
        if (isOwn)
            m_drafts.drop();
        m_text.isKept = true;
        return;
    }
    Status<Error> kept = isOwn ? Status<Error>(Nothing {}) : makeOwn();
    if (kept && text != m_text.saved)
        kept = m_drafts.keep(text);
    m_text.isKept = kept.has_value();
    if (!kept)
        Q_EMIT said(tr("What you typed is not kept: save it with \"Save the program...\" in the "
                       "menu. %1")
                        .arg(words(kept.error().what)));
}

bool Documents::mayLeave()
{
    keepDraft();
    if (m_text.isKept || !m_dialogs.unkept)
        return true;
    switch (m_dialogs.unkept(m_window, QString::fromStdString(m_runs.program().title))) {
    case Loss::SaveAs:
        return saveAs();
    case Loss::Accept:
        m_text.mayGo = true;
        return true;
    case Loss::Cancel:
        break;
    }
    return false;
}

// The program of a saved run was changed, or a pasted one had no file yet: it is the user's own
// from here on, neither the run's nor the scenario's that was recorded.
Status<Error> Documents::makeOwn()
{
    const QString path = freePath(tr("pasted"));
    if (auto written = write(path, m_text.saved.toStdString()); !written)
        return written;
    m_text.isOfSavedRun = false;
    m_text.isNowhere = false;
    m_runs.setTitle(QFileInfo(path).fileName().toStdString(), path.toStdString());
    m_drafts.take(path);
    remember(path);
    return Nothing {};
}

void Documents::revert()
{
    if (state() != FileState::Changed)
        return;
    if (mayHaveDraft())
        m_drafts.drop();
    ProgramText program = m_runs.program();
    program.source = m_text.saved.toStdString();
    Q_EMIT programComing();
    m_runs.open(std::move(program), m_runs.settings());
}

FileState Documents::state() const
{
    const ProgramText &program = m_runs.program();
    if (QString::fromStdString(program.source) != m_text.saved)
        return FileState::Changed;
    if (m_runs.recorded() == Recorded::Earlier)
        return FileState::SavedRun;
    return program.scenario.empty() && (program.path.empty() || isAmongDrafts(program.path))
        ? FileState::Draft
        : FileState::Saved;
}

} // namespace interleave
