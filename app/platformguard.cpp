#include "app/platformguard.h"

#include "app/commandline.h"
#include "app/report.h"
#include "core/base/check.h"
#include "core/engine/zygote.h"

#include <cstdlib>

namespace interleave {

PlatformGuard *PlatformGuard::s_listening = nullptr;

PlatformGuard::PlatformGuard(MessageId sentence)
    : m_sentence(sentence)
{
    IL_CHECK(s_listening == nullptr, "two guards of one application");
    s_listening = this;
    m_before = qInstallMessageHandler(listen);
}

PlatformGuard::~PlatformGuard()
{
    qInstallMessageHandler(m_before);
    s_listening = nullptr;
    for (const Said &each : m_said) {
        const QMessageLogContext context(nullptr, 0, nullptr, each.category.constData());
        if (m_before)
            m_before(each.type, context, each.text);
    }
}

void PlatformGuard::listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg)
        s_listening->leave(text);
    s_listening->m_said.push_back({ type, context.category, text });
}

void PlatformGuard::leave(const QString &fatal)
{
    // What was said first is why; the rest is only that.
    const QString why
        = m_said.empty() ? fatal.section(QLatin1Char('\n'), 0, 0) : m_said.front().text;
    complain({ m_sentence, { why.toStdString() } });
    Zygote::stop();
    std::_Exit(kExitNoDisplay);
}

} // namespace interleave
