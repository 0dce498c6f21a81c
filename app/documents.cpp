#include "app/documents.h"

#include "core/base/messageid.h"
#include "core/language/encoding.h"
#include "widgets/style/words.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

namespace interleave {

namespace {

constexpr int kDraftMilliseconds = 400;
constexpr qsizetype kMostRecent = 6;

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
    m_ofSavedRun = false;
    m_savedText = QString::fromStdString(program.source);
    RunSettings settings = m_settings.run();
    settings.parameters.clear();
    settings.arguments = arguments;
    // Another program begins as it is written; clock, cores and seed stay.
    const std::string &name = program.scenario.empty() ? program.path : program.scenario;
    if (QString::fromStdString(name) != m_settings.lastProgram()) {
        settings.schedule = Schedule::AsWritten;
        m_settings.setRun(settings);
    }
    bool isOlder = false;
    if (!m_settings.draftFolder().isEmpty()) {
        if (const auto draft = m_drafts.load(keyOf(program))) {
            shown.source = draft->toStdString();
            const QFileInfo file(QString::fromStdString(program.path));
            isOlder = *draft != m_savedText && program.scenario.empty() && file.exists()
                && file.lastModified() > m_drafts.keptAt(keyOf(program));
        }
    }
    m_runs.open(std::move(shown), settings);
    if (isOlder)
        Q_EMIT said(tr("%1 was changed by another program after these changes of yours. \"Back to "
                       "the saved text\" in the menu shows what it is now.")
                        .arg(QString::fromStdString(program.title)));
}

void Documents::showRun(const ProgramText &program, const Run &run, Recorded recorded)
{
    keepDraft();
    m_ofSavedRun = true;
    m_savedText = QString::fromStdString(program.source);
    Q_EMIT savedRunComing();
    m_runs.openSaved(program, run, recorded);
}

void Documents::goOnFrom(Documents &before)
{
    before.keepDraft();
    m_savedText = before.m_savedText;
    m_ofSavedRun = before.m_ofSavedRun;
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
    Q_EMIT opened();
    const QString path = freePath();
    if (path.isEmpty() || !write(path, *text)) {
        openProgram({ tr("pasted").toStdString() + ".py", {}, {}, std::move(*text) });
        return;
    }
    openProgram(
        { QFileInfo(path).fileName().toStdString(), {}, path.toStdString(), std::move(*text) });
    remember(path);
}

// The first "pasted-1.py" that there is not; empty when nothing is kept.
QString Documents::freePath() const
{
    if (m_settings.draftFolder().isEmpty())
        return {};
    const QDir folder(m_settings.draftFolder());
    folder.mkpath(QStringLiteral("."));
    for (int number = 1;; ++number) {
        const QString path
            = folder.filePath(QStringLiteral("%1-%2.py").arg(tr("pasted")).arg(number));
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
    QStringList recent = m_settings.recent();
    const QString path = QFileInfo(what).absoluteFilePath();
    m_settings.setLastProgram(path);
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setRecent(recent.mid(0, kMostRecent));
    Q_EMIT recentChanged();
}

// --- Out

bool Documents::write(const QString &path, const std::string &text)
{
    const auto bytes = bytesOfSource(text, QFileInfo(path).fileName().toStdString());
    if (!bytes) {
        Q_EMIT said(words(bytes.error().what));
        return false;
    }
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes->size());
    if (file.open(QIODevice::WriteOnly) && file.write(bytes->data(), size) == size && file.commit())
        return true;
    Q_EMIT said(words(
        { MessageId::FileUnwritable, { path.toStdString(), file.errorString().toStdString() } }));
    return false;
}

bool Documents::isKept(const std::string &path) const
{
    return !m_settings.draftFolder().isEmpty() && !path.empty()
        && QFileInfo(QString::fromStdString(path)).absolutePath()
        == QFileInfo(m_settings.draftFolder()).absoluteFilePath();
}

QString Documents::askWhereTo(const QString &ending, const QString &filter) const
{
    const QString name
        = QFileInfo(QString::fromStdString(m_runs.program().title)).completeBaseName();
    return m_dialogs.savePath(m_window, name + ending, filter);
}

void Documents::save()
{
    const ProgramText &program = m_runs.program();
    const bool elsewhere = program.path.empty() || isKept(program.path);
    const QString path = elsewhere ? askWhereTo(QStringLiteral(".py"), tr("Python programs (*.py)"))
                                   : QString::fromStdString(program.path);
    if (path.isEmpty() || !write(path, program.source))
        return;
    m_draftTimer.stop();
    if (!m_settings.draftFolder().isEmpty() && !m_ofSavedRun)
        m_drafts.drop(keyOf(program));
    m_savedText = QString::fromStdString(program.source);
    m_ofSavedRun = false;
    m_runs.setTitle(QFileInfo(path).fileName().toStdString(), path.toStdString());
    remember(path);
}

void Documents::saveRun(EventIndex openAt)
{
    const QString path = askWhereTo(QStringLiteral(".interleave"), tr("Saved runs (*.interleave)"));
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
    m_runs.setSource(text);
    Q_EMIT stateChanged();
    if (!m_draftTimer.isActive()) // who types on and on is not put off
        m_draftTimer.start();
}

void Documents::keepDraft()
{
    m_draftTimer.stop();
    if (m_settings.draftFolder().isEmpty())
        return;
    const ProgramText &program = m_runs.program();
    const QString text = QString::fromStdString(program.source);
    if (m_ofSavedRun && (text == m_savedText || !makeOwn()))
        return;
    if (text == m_savedText) {
        m_drafts.drop(keyOf(program));
    } else if (const auto kept = m_drafts.keep(keyOf(program), text); !kept) {
        Q_EMIT said(words(kept.error().what));
    }
}

// The program of a saved run was changed: it is the user's own from here on, neither the run's nor
// the scenario's that was recorded. False: it could not be kept, which was said.
bool Documents::makeOwn()
{
    const QString path = freePath();
    if (!write(path, m_savedText.toStdString()))
        return false;
    m_ofSavedRun = false;
    m_runs.setTitle(QFileInfo(path).fileName().toStdString(), path.toStdString());
    remember(path);
    return true;
}

void Documents::revert()
{
    if (state() != FileState::Changed)
        return;
    if (!m_ofSavedRun)
        m_drafts.drop(keyOf(m_runs.program()));
    ProgramText program = m_runs.program();
    program.source = m_savedText.toStdString();
    Q_EMIT programComing();
    m_runs.open(std::move(program), m_runs.settings());
}

FileState Documents::state() const
{
    const ProgramText &program = m_runs.program();
    if (QString::fromStdString(program.source) != m_savedText)
        return FileState::Changed;
    if (m_runs.recorded() == Recorded::Earlier)
        return FileState::SavedRun;
    return program.scenario.empty() && (program.path.empty() || isKept(program.path))
        ? FileState::Draft
        : FileState::Saved;
}

} // namespace interleave
