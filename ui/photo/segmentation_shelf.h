#pragma once
/// What is where in photos, found once for each photo and segmenter.
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/compute_options.h"
#include "engine/regions.h"
#include "segment/segmenter.h"
#include "ui/photo/pyramid.h"

namespace daybreak::ui {

/// A picture's classes.
struct Segmentation {
  segment::ClassMap map;
  const segment::ClassSet* classes = nullptr;
  std::vector<double> shares;  ///< of each class, 0…1
};

/// Call from background threads; safe from several at once: who asks for what another already works on, waits for it.
class SegmentationShelf {
 public:
  /// Of the dark photo. The last photos' are kept. Throws Error or Cancelled.
  std::shared_ptr<const Segmentation> ofPhoto(const std::shared_ptr<const Pyramid>& photo, const std::string& segmenter,
                                              std::stop_token stop = {});
  /// The same as soft areas for light by class.
  std::shared_ptr<const engine::Regions> regionsOf(const std::shared_ptr<const Pyramid>& photo, const std::string& segmenter,
                                                   std::stop_token stop = {});
  /// Of any other picture; not kept.
  std::shared_ptr<const Segmentation> ofPicture(const media::Image& picture, const std::string& segmenter,
                                                std::stop_token stop = {});

  void setOptions(const engine::ComputeOptions& options);
  /// Lets go of the segmenters: a name may mean another file now.
  void forgetAll();

 private:
  struct Kept {
    std::weak_ptr<const Pyramid> photo;
    std::string segmenter;
    std::mutex working;
    std::shared_ptr<const Segmentation> segmentation;
    std::shared_ptr<const engine::Regions> regions;
  };
  std::shared_ptr<Kept> placeFor(const std::shared_ptr<const Pyramid>& photo, const std::string& segmenter);
  std::shared_ptr<const segment::Segmenter> ready(const std::string& segmenter);
  void fill(Kept& kept, const Pyramid& photo, std::stop_token stop);

  std::mutex guard_;
  std::mutex making_;  ///< of segmenters
  engine::ComputeOptions options_;
  std::map<std::string, std::shared_ptr<const segment::Segmenter>> segmenters_;
  std::vector<std::shared_ptr<Kept>> kept_;  ///< newest last
};

}  // namespace daybreak::ui
