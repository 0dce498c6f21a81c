#include "app/shell.h"

#include "app/languages.h"
#include "app/missingfonts.h"
#include "app/plainwords.h"
#include "app/report.h"
#include "widgets/style/pane.h"

#include <QScreen>

namespace interleave {

namespace {

// What a desktop draws around a window; nobody knows before it is on the screen.
constexpr QSize kFrame { 4, 40 };

} // namespace

Shell::Shell(const Settings &settings, const Dialogs &dialogs)
    : m_settings(settings)
    , m_dialogs(dialogs)
{
}

Shell::~Shell() = default;

void Shell::openWindow(const QString &what, const std::vector<std::string> &arguments)
{
    makeWindow(nullptr);
    QMetaObject::invokeMethod(
        m_window.get(),
        [this, what, arguments] {
            m_window->openAtStart(what, arguments);
            sayMissingFonts();
        },
        Qt::QueuedConnection);
}

// In English: where they are missing, the user's own language may be what cannot be read.
void Shell::sayMissingFonts()
{
    for (const Message &missing : missingFonts(m_settings.language())) {
        complain(missing);
        m_window->sayAlso(QString::fromStdString(plainWords(missing)));
    }
}

void Shell::fitToScreen()
{
    const QSize room = m_window->screen()->availableSize();
    const QSize whole = m_window->size() + kFrame;
    const bool fits = whole.width() <= room.width() && whole.height() <= room.height();
    if (fits || m_window->isMaximized() || m_window->isFullScreen())
        return;
    m_window->resize(m_window->size().boundedTo(room - kFrame));
    m_window->setWindowState(m_window->windowState() | Qt::WindowMaximized);
}

void Shell::makeWindow(MainWindow *before)
{
    missingFonts(m_settings.language()); // before text is measured
    speak(m_settings.language());
    applyTheme(Theme::of(m_settings.theme()));
    m_window = std::make_unique<MainWindow>(m_settings, m_dialogs, before);
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString &language) {
        QMetaObject::invokeMethod(
            this, [this, language] { changeLanguage(language); }, Qt::QueuedConnection);
    });
    m_window->show();
}

void Shell::changeLanguage(const QString &language)
{
    if (language == m_settings.language())
        return;
    m_settings.setLanguage(language);
    const std::unique_ptr<MainWindow> before = std::move(m_window); // gone when its work is taken
    makeWindow(before.get());
    sayMissingFonts();
}

} // namespace interleave
