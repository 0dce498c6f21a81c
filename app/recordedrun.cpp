#include "app/recordedrun.h"

#include "core/base/check.h"
#include "core/base/messageid.h"
#include "core/trace/runfile.h"

namespace interleave {

RecordedRun::RecordedRun(
    RunInfo info, const RunHandle &handle, TraceKeepers keepers, std::string path)
    : m_info(std::move(info))
    , m_path(std::move(path))
    , m_area(handle.area())
    , m_keepers(std::move(keepers))
{
}

const std::shared_ptr<Run> &RecordedRun::whole()
{
    if (!m_run) {
        m_run = std::make_shared<Run>();
        m_run->info = m_info;
        m_run->trace = m_keepers.spool ? m_keepers.spool->read()
            : m_keepers.lanes          ? m_keepers.lanes->read()
                                         : m_keepers.rolling->store();
        m_run->trace->extend(true);
    }
    return m_run;
}

std::shared_ptr<TraceStore> RecordedRun::end()
{
    return m_keepers.spool ? m_keepers.spool->readEnd() : whole()->trace;
}

Status<Error> RecordedRun::save()
{
    IL_CHECK(!m_path.empty(), "a run is saved to nowhere");
    if (m_keepers.spool)
        return m_keepers.spool->save();
    if (m_keepers.lanes)
        return m_keepers.lanes->save(m_info, m_path);
    return saveRun(*whole(), m_path);
}

std::optional<Message> RecordedRun::whatIsMissing() const
{
    if (m_keepers.rolling && m_keepers.rolling->store()->first().value != 0)
        return Message { MessageId::RecordingLostOldest,
            { static_cast<std::int64_t>(m_keepers.rolling->store()->missing()) } };
    const std::uint64_t dropped = m_area->dropped();
    if (dropped != 0)
        return Message { MessageId::RecordingLostNewest, { static_cast<std::int64_t>(dropped) } };
    return std::nullopt;
}

} // namespace interleave
