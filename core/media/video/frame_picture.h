#pragma once
/// Frames as pictures: whole and upright for people and stills, in little for the network.
#include <utility>

#include "media/image.h"
#include "media/video/video_frame.h"

namespace daybreak::media::video {

/// The frame as red, green and blue, in bytes or (above 8 bits) words, with its alpha, as it is stored: not turned.
/// Memory is bounded by the picture's. Throws Error if its pixels are of an unknown kind.
Image pictureOf(const VideoFrame& frame);

/// Width and height as it is stored.
std::pair<int, int> sizeOf(const VideoFrame& frame);

/// Turned clockwise by 0, 90, 180 or 270 degrees.
Image turned(const Image& picture, int rotation);

/// A frame in little, float: means of step × step pixels. Its pixel (x, y) covers those of the frame from (x · step, y · step)
/// on; the last column and row may cover fewer.
struct SmallPicture {
  Image picture;
  int step = 1;
};

/// With the smallest picture whose shortest side is at least `side`, if the frame's is: made straight of the frame's planes.
SmallPicture smallPictureOf(const VideoFrame& frame, int side);

/// The frame converted to a kind that FrameSource reads, where it is of none; else itself. Throws Error.
VideoFrame readable(const VideoFrame& frame);

}  // namespace daybreak::media::video
