#include "app/shell.h"

#include "app/languages.h"
#include "widgets/style/pane.h"

namespace interleave {

Shell::Shell(const Settings &settings, const Dialogs &dialogs)
    : m_settings(settings)
    , m_dialogs(dialogs)
{
}

Shell::~Shell() = default;

void Shell::openWindow(const QString &what)
{
    speak(m_settings.language());
    applyTheme(Theme::of(m_settings.theme()));
    m_window = std::make_unique<MainWindow>(m_settings, m_dialogs);
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString &language) {
        QMetaObject::invokeMethod(
            this, [this, language] { changeLanguage(language); }, Qt::QueuedConnection);
    });
    m_window->show();
    QMetaObject::invokeMethod(
        m_window.get(), [this, what] { m_window->openAtStart(what); }, Qt::QueuedConnection);
}

void Shell::changeLanguage(const QString &language)
{
    if (language == m_settings.language())
        return;
    const Time at = m_window->playhead().moment().time;
    const bool playing = m_window->player().playing();
    m_settings.setLanguage(language);
    m_window->close();
    m_window.reset();
    openWindow(m_settings.lastProgram());
    QMetaObject::invokeMethod(
        m_window.get(), [this, at, playing] { m_window->goOnAt(at, playing); },
        Qt::QueuedConnection);
}

} // namespace interleave
