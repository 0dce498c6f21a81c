// A picture as data: shapes to paint, and nodes that say what they mean. Panes lay a Scene out from
// a State (pure, testable as text); paintScene() paints it and knows nothing of the domain.
// `--scene` writes the nodes as JSON.
//
// Threads: plain values. Coordinates: logical pixels, origin top left of the pane.
#pragma once

#include "widgets/style/theme.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;
class QJsonObject;

namespace interleave {

enum class Arrow : quint8 { None, Small /* 8x8 */, Large /* 10x10 */ };

struct Shape {
    enum class Kind : quint8 { Rect, Path, Text, StateGlyph } kind = Kind::Rect;
    QRectF rect; // Rect; StateGlyph: its circle's bounds
    qreal radius = 0;
    QPainterPath path; // Path
    ColorToken fill = ColorToken::None;
    ColorToken stroke = ColorToken::None;
    qreal width = 1;
    bool dashed = false;
    bool roundCaps = false;
    FillPattern pattern = FillPattern::Plain;
    ColorToken patternInk = ColorToken::None;
    qreal opacity = 1;
    Arrow arrow = Arrow::None; // at the path's end, in the stroke's colour
    QPointF at;                // Text: baseline at left, middle or right
    QString text;
    qreal pixels = 12;
    int weight = 400;
    FontFace face = FontFace::Ui;
    Qt::Alignment align = Qt::AlignLeft;
    Glyph glyph {};  // StateGlyph
    qreal scale = 1; // all of it is painted that much larger, seen from the origin
};

// Something that a reader can point at. id: "task:3", "object:1", "item:5", "core:0",
// "button:play".
struct Node {
    QString id;
    QString role; // "worker", "queue", "slot", "item", "lock", "edge", "lane", "stretch",
                  // "process"...
    QString name;
    QString state; // stable English key: "waits-queue", "full"; tests ask for these
    QString text;  // what a reader sees, translated and whole (never shortened)
    QRectF rect;
    int parent = -1;
};

struct Scene {
    QSizeF size;
    std::vector<Shape> shapes; // painted in order
    std::vector<Node> nodes;

    // Drawing words. Return the shape for finer settings.
    Shape &rect(const QRectF &r, qreal radius, ColorToken fill,
        ColorToken stroke = ColorToken::None, qreal width = 2);
    Shape &text(const QPointF &baseline, const QString &text, ColorToken color = ColorToken::Text,
        qreal pixels = 12, int weight = 400, Qt::Alignment align = Qt::AlignLeft,
        FontFace face = FontFace::Ui);
    Shape &path(const QPainterPath &path, ColorToken stroke, qreal width = 2,
        ColorToken fill = ColorToken::None);
    Shape &glyph(const QPointF &center, Glyph glyph, qreal scale = 1);
    int node(Node node); // its index

    const Node *find(const QString &id) const;
    const Node *nodeAt(const QPointF &point) const; // the innermost, latest
    void append(const Scene &other, const QPointF &offset);
    Scene magnified(qreal scale) const; // everything, text and lines too
};

void paintScene(QPainter &painter, const Scene &scene, const Theme &theme);
// {"size": [w, h], "nodes": [{"id", "role", "name", "state", "text", "rect": [x, y, w, h],
// "parent"}]}
QJsonObject toJson(const Scene &scene);
QString toText(const Scene &scene); // one line a node: golden text

// Measured with the embedded fonts.
qreal textWidth(const QString &text, qreal pixels, int weight = 400, FontFace face = FontFace::Ui);
// Shortened in the middle to fit; the last characters stay.
QString elideMiddle(
    const QString &text, qreal width, qreal pixels, int weight = 400, FontFace face = FontFace::Ui);
// The first that fits of ever shorter ways to say a thing; the last one shortened when none does.
// REQUIRES: !ways.isEmpty().
QString fitted(const QStringList &ways, qreal width, qreal pixels, int weight = 400);

} // namespace interleave
