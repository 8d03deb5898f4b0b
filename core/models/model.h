#pragma once
/// A model: what a person should know about it, and its weights.
#include <filesystem>
#include <map>
#include <string>

#include "nets/weights.h"

namespace daybreak::models {

/// What is told about a model in lists, in its file's header and beside it in weights/.
struct ModelCard {
  std::string name;                            ///< "sgz-base"; lower case, digits, '-', '_' and '.'
  std::string architecture;                    ///< "sgz"; see nets/ and recognise.h
  std::map<std::string, std::string> options;  ///< of the architecture: {"conv", "dsc" | "tc" | "dc"}
  std::string description;                     ///< one or two sentences
  std::string license;
  std::string trainedOn;  ///< data, steps, seed
  std::string trainingCommand;
  std::string source;                        ///< where it comes from: "Daybreak", or the imported file's name
  int mapSide = 0;                           ///< shortest side of the pictures it was trained at; 0: unknown
  std::map<std::string, double> quality;     ///< measured: {"psnr", 18.9} …
  std::map<std::string, std::string> extra;  ///< string entries of a file's header that Daybreak does not know
  bool operator==(const ModelCard&) const = default;
};

/// Immutable once loaded; share it by shared_ptr<const Model>.
struct Model {
  ModelCard card;
  nets::Weights weights;
  std::filesystem::path file;  ///< where it was loaded from; empty for one fresh from training
};

/// Number of learnt values, buffers not counted apart.
std::int64_t parameterCount(const nets::Weights& weights);

}  // namespace daybreak::models
