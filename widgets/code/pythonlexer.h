// Colours for the learner's language in the editor, from core/language's colorRuns().
//
// Threads: GUI thread.
#pragma once

#include "core/language/compile.h"
#include "widgets/code/qsci.h"

namespace interleave {

class PythonLexer : public QsciLexerCustom {
    Q_OBJECT
public:
    explicit PythonLexer(QsciScintilla *editor);

    const char *language() const override { return "Interleave Python"; }
    QString description(int style) const override;
    QColor defaultColor(int style) const override;
    QColor defaultPaper(int style) const override;
    QFont defaultFont(int style) const override;
    void styleText(int start, int end) override;
    // After the theme changed.
    void takeTheme();
    void setMagnification(qreal scale) { m_scale = scale; } // until the next takeTheme()

private:
    bool isConstant(const ColorRun &run) const;

    qreal m_scale = 1;
    QByteArray m_text; // what m_runs are of
    std::vector<ColorRun> m_runs;
};

} // namespace interleave
