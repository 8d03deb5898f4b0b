#pragma once
/// What a folder holds for a training, told before it starts.
#include <array>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace daybreak::train {

struct PictureSize {
  int width = 0;
  int height = 0;
};

struct FolderSurvey {
  struct Unreadable {
    std::string name;    ///< relative to the folder
    std::string reason;  ///< a sentence that begins with the file's own name
  };
  struct Copy {
    std::string name;
    std::string original;
  };
  std::size_t pictures = 0;             ///< files that are called like pictures, below the folder
  std::size_t examined = 0;             ///< of them were opened; all, except in huge folders
  std::vector<Unreadable> unreadable;   ///< of the examined ones, by name
  std::vector<Copy> copies;             ///< pictures that are there twice, by name
  PictureSize smallest;                 ///< of the examined ones, by their shorter side; 0 × 0 if none can be read
  PictureSize largest;                  ///< by number of pixels
  std::size_t sampled = 0;              ///< of them were decoded for what follows
  std::array<double, 32> brightness{};  ///< share of pixels by Rec. 709 luma from black to white; adds up to 1
  double meanBrightness = 0;            ///< of these, 0…1
};

/// Files opened, and pictures decoded, at most: evenly spread over the folder.
constexpr std::size_t kMostExamined = 2000;
constexpr std::size_t kMostSampled = 200;

/// Looks through a folder, or at a single picture, with all threads of the pool. `progress` is told how much is done, 0…1, in
/// the calling thread. Throws Error if the folder cannot be listed, or Cancelled.
FolderSurvey surveyFolder(const std::filesystem::path& folder, std::stop_token stop = {},
                          const std::function<void(double share01)>& progress = {});

}  // namespace daybreak::train
