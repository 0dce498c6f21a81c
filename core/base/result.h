// A value, or the error that stood in its way. The names are std::expected's, for a later swap.
#pragma once

#include "core/base/check.h"

#include <utility>
#include <variant>

namespace interleave {

template <class E>
struct Unexpected {
    E error;
};

template <class E>
Unexpected<std::decay_t<E>> unexpected(E &&error)
{
    return { std::forward<E>(error) };
}

template <class T, class E>
class [[nodiscard]] Result {
public:
    using value_type = T;
    using error_type = E;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    template <class G>
    Result(Unexpected<G> failure)
        : m_state(std::in_place_index<1>, std::move(failure.error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // REQUIRES: has_value().
    T &value() &
    {
        IL_CHECK(has_value(), "value of a failed Result");
        return *std::get_if<0>(&m_state);
    }
    const T &value() const & { return const_cast<Result *>(this)->value(); }
    T &&value() && { return std::move(value()); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    // REQUIRES: !has_value().
    E &error() &
    {
        IL_CHECK(!has_value(), "error of a Result that succeeded");
        return *std::get_if<1>(&m_state);
    }
    const E &error() const & { return const_cast<Result *>(this)->error(); }

private:
    std::variant<T, E> m_state;
};

struct Nothing { };
template <class E>
using Status = Result<Nothing, E>;

} // namespace interleave
