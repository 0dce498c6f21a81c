#include "app/listcommand.h"

#include "app/report.h"
#include "core/scenario/scenario.h"
#include "widgets/library/titles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace interleave {

int listCommand(const ListCommand &command)
{
    std::string text;
    if (command.json) {
        QJsonArray list;
        for (const Scenario &scenario : scenarios()) {
            list.append(QJsonObject {
                { QStringLiteral("name"), QString::fromStdString(scenario.name) },
                { QStringLiteral("title"), titleOf(scenario) },
                { QStringLiteral("chapter"), chapterTitle(scenario.chapter) },
                { QStringLiteral("minutes"), scenario.minutes },
                { QStringLiteral("file"), QString::fromStdString(scenario.file) },
            });
        }
        text = QJsonDocument(list).toJson().toStdString();
    } else {
        std::string chapter;
        for (const Scenario &scenario : scenarios()) {
            if (scenario.chapter != chapter) {
                chapter = scenario.chapter;
                text += (text.empty() ? "" : "\n") + chapterTitle(chapter).toStdString() + "\n";
            }
            std::string name = scenario.name;
            name.resize(std::max<std::size_t>(name.size(), 20), ' ');
            text += "  " + name + " " + titleOf(scenario).toStdString() + "\n";
        }
    }
    return answer(text);
}

} // namespace interleave
