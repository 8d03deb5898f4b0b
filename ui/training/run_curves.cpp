#include "ui/training/run_curves.h"

#include <QCoreApplication>
#include <algorithm>

namespace daybreak::ui {

namespace {

struct TermWords {
  const char* name;
  const char* title;
  const char* explanation;
};

constexpr TermWords kWords[] = {
    {"total", QT_TRANSLATE_NOOP("LossTerms", "Total"),
     QT_TRANSLATE_NOOP("LossTerms", "All terms with their weights: what the training makes smaller.")},
    {"tv", QT_TRANSLATE_NOOP("LossTerms", "Smooth map"),
     QT_TRANSLATE_NOOP("LossTerms", "Total variation: how much the map differs from one pixel to the next.")},
    {"spatial", QT_TRANSLATE_NOOP("LossTerms", "Spatial consistency"),
     QT_TRANSLATE_NOOP("LossTerms", "How far differences between neighbouring regions have changed.")},
    {"colour", QT_TRANSLATE_NOOP("LossTerms", "Colour"),
     QT_TRANSLATE_NOOP("LossTerms", "How far the mean of the enhanced picture is from grey.")},
    {"exposure", QT_TRANSLATE_NOOP("LossTerms", "Exposure"),
     QT_TRANSLATE_NOOP("LossTerms", "How far the brightness of regions is from the exposure level E.")},
    {"semantic", QT_TRANSLATE_NOOP("LossTerms", "Semantic guidance"),
     QT_TRANSLATE_NOOP("LossTerms", "How unsure a segmentation network is about the enhanced picture.")},
    {"fidelity", QT_TRANSLATE_NOOP("LossTerms", "Fidelity"),
     QT_TRANSLATE_NOOP("LossTerms", "How far SCI's illumination is from the picture it sees.")},
    {"smoothness", QT_TRANSLATE_NOOP("LossTerms", "Smoothness"),
     QT_TRANSLATE_NOOP("LossTerms", "How much SCI's illumination varies where the picture does not.")},
};

const TermWords* wordsOf(const std::string& term) {
  const auto* const found = std::ranges::find_if(kWords, [&](const TermWords& words) { return term == words.name; });
  return found == std::end(kWords) ? nullptr : found;
}

}  // namespace

QString termTitle(const std::string& term) {
  const auto* words = wordsOf(term);
  return words ? QCoreApplication::translate("LossTerms", words->title) : QString::fromStdString(term);
}

QString termExplanation(const std::string& term) {
  const auto* words = wordsOf(term);
  return words ? QCoreApplication::translate("LossTerms", words->explanation) : QString();
}

Curve& RunCurves::at(const std::string& term) {
  const auto found = std::ranges::find(terms_, term, &Term::name);
  return found != terms_.end() ? found->curve : terms_.emplace_back(Term{term, {}}).curve;
}

void RunCurves::add(const std::vector<train::StepReport>& reports) {
  for (const auto& report : reports) {
    at("total").add(report.step, report.total);
    for (const auto& term : report.terms) at(term.name).add(report.step, term.value);
    if (report.validation) validation_.add(report.step, *report.validation);
  }
}

void RunCurves::clear() {
  terms_.clear();
  validation_.clear();
}

const Curve* RunCurves::find(const std::string& term) const {
  const auto found = std::ranges::find(terms_, term, &Term::name);
  return found == terms_.end() ? nullptr : &found->curve;
}

}  // namespace daybreak::ui
