// Lets QCOMPARE show std::string when it differs.
#pragma once

#include <QtTest>

#include <string>

namespace QTest {

template <>
inline char *toString(const std::string &text)
{
    return toString(QByteArray::fromStdString(text));
}

} // namespace QTest
