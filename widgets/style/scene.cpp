#include "widgets/style/scene.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace interleave {

Shape &Scene::rect(const QRectF &r, qreal radius, ColorToken fill, ColorToken stroke, qreal width)
{
    Shape shape;
    shape.kind = Shape::Kind::Rect;
    shape.rect = r;
    shape.radius = radius;
    shape.fill = fill;
    shape.stroke = stroke;
    shape.width = width;
    return shapes.emplace_back(std::move(shape));
}

Shape &Scene::text(const QPointF &baseline, const QString &text, ColorToken color, qreal pixels,
    int weight, Qt::Alignment align, FontFace face)
{
    Shape shape;
    shape.kind = Shape::Kind::Text;
    shape.at = baseline;
    shape.text = text;
    shape.fill = color;
    shape.pixels = pixels;
    shape.weight = weight;
    shape.align = align;
    shape.face = face;
    return shapes.emplace_back(std::move(shape));
}

Shape &Scene::path(const QPainterPath &path, ColorToken stroke, qreal width, ColorToken fill)
{
    Shape shape;
    shape.kind = Shape::Kind::Path;
    shape.path = path;
    shape.stroke = stroke;
    shape.width = width;
    shape.fill = fill;
    return shapes.emplace_back(std::move(shape));
}

Shape &Scene::glyph(const QPointF &center, Glyph glyph, qreal scale)
{
    Shape shape;
    shape.kind = Shape::Kind::StateGlyph;
    shape.rect = QRectF(center.x() - 12 * scale, center.y() - 12 * scale, 24 * scale, 24 * scale);
    shape.glyph = glyph;
    shape.fill = lookOf(glyph).fill;
    shape.stroke = lookOf(glyph).on;
    return shapes.emplace_back(std::move(shape));
}

int Scene::node(Node node)
{
    nodes.push_back(std::move(node));
    return static_cast<int>(nodes.size()) - 1;
}

const Node *Scene::find(const QString &id) const
{
    for (const Node &node : nodes) {
        if (node.id == id)
            return &node;
    }
    return nullptr;
}

const Node *Scene::nodeAt(const QPointF &point) const
{
    // Parents come before what is inside them.
    for (auto it = nodes.rbegin(); it != nodes.rend(); ++it) {
        if (it->rect.contains(point))
            return &*it;
    }
    return nullptr;
}

void Scene::append(const Scene &other, const QPointF &offset)
{
    const int base = static_cast<int>(nodes.size());
    shapes.reserve(shapes.size() + other.shapes.size());
    for (Shape shape : other.shapes) {
        const QPointF by = offset / shape.scale;
        shape.rect.translate(by);
        shape.path.translate(by);
        shape.at += by;
        shapes.push_back(std::move(shape));
    }
    for (Node node : other.nodes) {
        node.rect.translate(offset);
        if (node.parent >= 0)
            node.parent += base;
        nodes.push_back(std::move(node));
    }
}

Scene Scene::magnified(qreal scale) const
{
    Scene result = *this;
    result.size *= scale;
    for (Shape &shape : result.shapes)
        shape.scale *= scale;
    for (Node &node : result.nodes)
        node.rect = QRectF(node.rect.topLeft() * scale, node.rect.size() * scale);
    return result;
}

namespace {

// Half pixels are meaningful in a picture, more digits are noise in a diff.
double rounded(qreal value)
{
    return static_cast<double>(qRound64(value * 10)) / 10;
}

} // namespace

QJsonObject toJson(const Scene &scene)
{
    QJsonArray nodes;
    for (const Node &node : scene.nodes) {
        QJsonObject object;
        object.insert(QStringLiteral("id"), node.id);
        object.insert(QStringLiteral("role"), node.role);
        object.insert(QStringLiteral("name"), node.name);
        object.insert(QStringLiteral("state"), node.state);
        object.insert(QStringLiteral("text"), node.text);
        object.insert(QStringLiteral("rect"),
            QJsonArray { rounded(node.rect.x()), rounded(node.rect.y()), rounded(node.rect.width()),
                rounded(node.rect.height()) });
        object.insert(QStringLiteral("parent"), node.parent);
        nodes.append(object);
    }
    QJsonObject result;
    result.insert(QStringLiteral("size"),
        QJsonArray { rounded(scene.size.width()), rounded(scene.size.height()) });
    result.insert(QStringLiteral("nodes"), nodes);
    return result;
}

QString toText(const Scene &scene)
{
    QString result;
    for (const Node &node : scene.nodes) {
        int depth = 0;
        for (int up = node.parent; up >= 0 && depth < 8;
             up = scene.nodes[static_cast<std::size_t>(up)].parent)
            ++depth;
        result += QString(depth * 2, QLatin1Char(' '));
        result += QStringLiteral("%1 %2 \"%3\" [%4] (%5 %6 %7x%8)")
                      .arg(node.role, node.id, node.name, node.state)
                      .arg(qRound(node.rect.x()))
                      .arg(qRound(node.rect.y()))
                      .arg(qRound(node.rect.width()))
                      .arg(qRound(node.rect.height()));
        if (!node.text.isEmpty())
            result += QStringLiteral(": ") + node.text;
        result += QLatin1Char('\n');
    }
    return result;
}

} // namespace interleave
