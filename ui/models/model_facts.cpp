#include "ui/models/model_facts.h"

#include <QCoreApplication>
#include <QLocale>

#include "models/architecture.h"

namespace daybreak::ui {

namespace {

struct ModelFacts {
  Q_DECLARE_TR_FUNCTIONS(daybreak::ui::ModelFacts)
};

QString text(const std::string& told) { return QString::fromStdString(told); }

QString notTold() { return ModelFacts::tr("The file does not say."); }

ModelFact network(const models::ModelCard& card) {
  const models::Architecture* known = models::findArchitecture(card.architecture);
  return {known && !known->isNetwork ? ModelFacts::tr("Method") : ModelFacts::tr("Network"), networkTitle(card),
          known ? ModelFacts::tr("%1. %2").arg(networkTitle(card), text(known->publication)) : QString()};
}

ModelFact size(const models::ModelCard& card) {
  const auto size = models::netSize(card.architecture, card.options);
  return {ModelFacts::tr("Parameters"), size ? QLocale().toString(qlonglong{size->parameters}) : ModelFacts::tr("none"),
          size ? ModelFacts::tr("Values that training has learnt")
               : ModelFacts::tr("A method without a network: nothing was learnt")};
}

ModelFact work(const models::ModelCard& card) {
  const auto size = models::netSize(card.architecture, card.options);
  return {ModelFacts::tr("Multiply-adds"),
          size ? ModelFacts::tr("%1 per pixel").arg(QLocale().toString(qlonglong{size->multiplyAddsPerPixel}))
               : ModelFacts::tr("none"),
          ModelFacts::tr("Per pixel that the network sees, which is fewer than the photo has: with map scale Auto the photo is "
                         "reduced to the size the model was trained at")};
}

ModelFact licence(const models::ModelCard& card) {
  const models::Architecture* known = models::findArchitecture(card.architecture);
  if (!card.license.empty()) return {ModelFacts::tr("Licence"), text(card.license), {}};
  const QString ofAuthors = known ? text(known->license) + QLatin1Char('.') : QString();
  return {ModelFacts::tr("Licence"), (notTold() + QLatin1Char(' ') + ofAuthors).trimmed(), {}};
}

ModelFact quality(const models::ModelCard& card) {
  const auto psnr = card.quality.find("psnr"), ssim = card.quality.find("ssim");
  const QString label = ModelFacts::tr("Quality");
  if (psnr == card.quality.end() || ssim == card.quality.end()) return {label, ModelFacts::tr("not measured"), {}};
  const QLocale locale;
  QStringList all{ModelFacts::tr("PSNR %1 dB").arg(locale.toString(psnr->second, 'f', 2)),
                  ModelFacts::tr("SSIM %1").arg(locale.toString(ssim->second, 'f', 3))};
  const QString brief = all.join(QStringLiteral(" · "));
  if (const auto found = card.quality.find("deltaE2000"); found != card.quality.end())
    all << ModelFacts::tr("ΔE2000 %1").arg(locale.toString(found->second, 'f', 1));
  if (const auto found = card.quality.find("meanLuma"); found != card.quality.end())
    all << ModelFacts::tr("mean luma %1").arg(locale.toString(found->second, 'f', 0));
  const auto where = card.extra.find("measured_on");
  const QString measured =
      where != card.extra.end()
          ? ModelFacts::tr("Measured on %1: %2.").arg(text(where->second), all.join(QStringLiteral(", ")))
          : ModelFacts::tr("Measured against well-lit references: %1.").arg(all.join(QStringLiteral(", ")));
  return {label, brief, measured + QLatin1Char(' ') + ModelFacts::tr("Higher PSNR and SSIM are better.")};
}

}  // namespace

QString networkTitle(const models::ModelCard& card) {
  const models::Architecture* known = models::findArchitecture(card.architecture);
  return text(known ? known->title : card.architecture);
}

QList<ModelFact> modelFacts(const models::ModelCard& card) {
  const models::Architecture* known = models::findArchitecture(card.architecture);
  const QString trained =
      card.trainedOn.empty() ? (known && !known->isNetwork ? ModelFacts::tr("nothing") : notTold()) : text(card.trainedOn);
  return {network(card), size(card), work(card), {ModelFacts::tr("Trained on"), trained, {}}, licence(card), quality(card)};
}

}  // namespace daybreak::ui
