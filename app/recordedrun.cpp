#include "app/recordedrun.h"

#include "core/base/check.h"
#include "core/base/messageid.h"
#include "core/trace/runfile.h"

namespace interleave {

RecordedRun::RecordedRun(RunInfo info, const RunHandle &handle, std::shared_ptr<RunSpool> spool,
    std::shared_ptr<RollingTrace> rolling, std::string path)
    : m_info(std::move(info))
    , m_path(std::move(path))
    , m_area(handle.area())
    , m_spool(std::move(spool))
    , m_rolling(std::move(rolling))
{
}

const std::shared_ptr<Run> &RecordedRun::whole()
{
    if (!m_run) {
        m_run = std::make_shared<Run>();
        m_run->info = m_info;
        m_run->trace = m_spool ? m_spool->read()
            : m_rolling        ? m_rolling->store()
                               : std::make_shared<TraceStore>(m_area);
        m_run->trace->extend(true);
    }
    return m_run;
}

std::shared_ptr<TraceStore> RecordedRun::end()
{
    return m_spool ? m_spool->readEnd() : whole()->trace;
}

Status<Error> RecordedRun::save()
{
    IL_CHECK(!m_path.empty(), "a run is saved to nowhere");
    if (m_spool)
        return m_spool->save();
    if (m_rolling)
        return saveRun(*whole(), m_path);
    return saveRun(m_run ? *m_run : Run { m_info, std::make_shared<TraceStore>(m_area) }, m_path);
}

std::optional<Message> RecordedRun::whatIsMissing() const
{
    if (m_rolling && m_rolling->store()->first().value != 0)
        return Message { MessageId::RecordingLostOldest,
            { static_cast<std::int64_t>(m_rolling->store()->missing()) } };
    const std::uint64_t dropped = m_area->dropped();
    if (dropped != 0)
        return Message { MessageId::RecordingLostNewest, { static_cast<std::int64_t>(dropped) } };
    return std::nullopt;
}

} // namespace interleave
