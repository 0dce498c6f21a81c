// What the program remembers between starts: looks, layout, the last program, how it was run.
//
// Handed in, never global: a window of a picture or a test gets settings that remember nothing and
// read nothing of the user's.
#pragma once

#include "app/recording.h"
#include "core/trace/run.h"
#include "widgets/style/theme.h"

#include <QByteArray>
#include <QKeySequence>
#include <QSet>
#include <QSettings>
#include <QString>

#include <memory>

namespace interleave {

class Settings {
public:
    static Settings ofUser();
    static Settings inFolder(const QString &folder); // of a test
    // Of a picture: these looks, and defaults for the rest.
    static Settings forgetful(
        ThemeKind theme = ThemeKind::Light, const QString &language = QStringLiteral("en"));

    ThemeKind theme() const;
    void setTheme(ThemeKind theme);
    QString language() const; // "en", "es", "zh_CN"; default: the system's, else English
    void setLanguage(const QString &language);
    bool showsFuture() const;
    void setShowsFuture(bool on);
    bool axisInSteps() const; // of the timeline
    void setAxisInSteps(bool on);
    bool reducesMotion() const; // items change hands without a flight
    void setReducesMotion(bool on);
    bool autoplay() const;
    void setAutoplay(bool on);
    RunSettings run() const; // schedule, clock, cores, GIL, seed; parameters are the program's
    void setRun(const RunSettings &settings);
    Recording recording() const;
    void setRecording(const Recording &recording);
    QSet<QString> done() const; // scenarios whose end was seen
    void setDone(const QSet<QString> &scenarios);
    QString lastProgram() const; // a scenario's name or a path
    void setLastProgram(const QString &what);
    QStringList recent() const; // paths, the newest first
    void setRecent(const QStringList &paths);
    QKeySequence key(const QString &id) const; // the user's own; empty: the default
    void setKey(const QString &id, const QKeySequence &key);
    QByteArray layout(const QString &of) const; // of the window, a splitter
    void setLayout(const QString &of, const QByteArray &state);
    QString draftFolder() const; // empty: keep none

private:
    explicit Settings(std::shared_ptr<QSettings> store, const QString &draftFolder);

    QVariant value(const QString &key, const QVariant &otherwise) const;
    void setValue(const QString &key, const QVariant &value);

    std::shared_ptr<QSettings> m_store; // null: forgetful
    QString m_draftFolder;
    ThemeKind m_theme = ThemeKind::Light;
    QString m_language;
};

} // namespace interleave
