#include "core/base/message.h"

#include "core/base/messageid.h"

namespace interleave {

const char *nameOf(MessageId id)
{
    switch (id) {
#define MESSAGE(name, example)                                                                     \
    case MessageId::name:                                                                          \
        return #name;
#include "core/base/messages.def"
#undef MESSAGE
    }
    return "?";
}

} // namespace interleave
