#!/usr/bin/python3
"""One training step of SGZ as a plain PyTorch program takes it: contiguous NCHW tensors, one operation a line, Adam.

What training_benchmark compares Daybreak with. Prints the median of the seconds a step takes, once without and once with a
ResNet-50 FPN as semantic guidance. Exits with 77 where PyTorch is missing.

    published_training_step.py [BATCH] [SIDE] [THREADS] [STEPS]
"""
import os
import statistics
import sys
import time

try:
    import torch
except ImportError:
    sys.exit(77)
import torch.nn as nn
import torch.nn.functional as F


class Separable(nn.Sequential):
    def __init__(self, inputs, outputs):
        super().__init__(nn.Conv2d(inputs, inputs, 3, padding=1, groups=inputs), nn.Conv2d(inputs, outputs, 1))


class EnhancementNet(nn.Module):
    def __init__(self):
        super().__init__()
        widths = [(3, 32), (32, 32), (32, 32), (32, 32), (64, 32), (64, 32), (64, 3)]
        self.layers = nn.ModuleList(Separable(*width) for width in widths)
        for conv in self.modules():  # weights that live: no channel is dead, no number denormal
            if isinstance(conv, nn.Conv2d):
                nn.init.kaiming_normal_(conv.weight, nonlinearity='relu')
                nn.init.zeros_(conv.bias)
        nn.init.normal_(self.layers[6][1].weight, std=0.02)

    def forward(self, picture):
        run = self.layers
        x1 = F.relu(run[0](picture))
        x2 = F.relu(run[1](x1))
        x3 = F.relu(run[2](x2))
        x4 = F.relu(run[3](x3))
        x5 = F.relu(run[4](torch.cat([x3, x4], 1)))
        x6 = F.relu(run[5](torch.cat([x2, x5], 1)))
        factors = torch.tanh(run[6](torch.cat([x1, x6], 1)))
        y = picture
        for _ in range(8):
            y = y + factors * (torch.pow(y, 2) - y)
        return y, factors


class Bottleneck(nn.Module):
    def __init__(self, inputs, width, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, 4 * width, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(4 * width)
        self.downsample = None
        if stride != 1 or inputs != 4 * width:
            self.downsample = nn.Sequential(nn.Conv2d(inputs, 4 * width, 1, stride, bias=False), nn.BatchNorm2d(4 * width))

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = F.relu(self.bn2(self.conv2(out)))
        out = self.bn3(self.conv3(out))
        return F.relu(out + (x if self.downsample is None else self.downsample(x)))


class Resnet50Fpn(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1))
        self.stages = nn.ModuleList()
        inputs = 64
        for width, blocks, stride in [(64, 3, 1), (128, 4, 2), (256, 6, 2), (512, 3, 2)]:
            stage = []
            for block in range(blocks):
                stage.append(Bottleneck(inputs, width, stride if block == 0 else 1))
                inputs = 4 * width
            self.stages.append(nn.Sequential(*stage))
        self.laterals = nn.ModuleList(nn.Conv2d(channels, 256, 1) for channels in (256, 512, 1024, 2048))
        self.smooth = nn.ModuleList(nn.Sequential(nn.Conv2d(256, 256, 3, padding=1), nn.Conv2d(256, 128, 3, padding=1))
                                    for _ in range(4))
        self.classify = nn.Conv2d(512, classes, 3, padding=1)
        for module in [*self.laterals, *self.smooth.modules(), self.classify]:
            if isinstance(module, nn.Conv2d):
                nn.init.normal_(module.weight, std=0.01)
        for parameter in self.parameters():
            parameter.requires_grad = False

    def forward(self, picture):
        x = self.stem(picture)
        features = []
        for stage in self.stages:
            x = stage(x)
            features.append(x)
        level = self.laterals[3](features[3])
        levels = [self.smooth[3](level)]
        for i in (2, 1, 0):
            size = features[i].shape[2:]
            level = F.interpolate(level, size=size, mode='bilinear', align_corners=False) + self.laterals[i](features[i])
            levels.append(self.smooth[i](level))
        size = levels[-1].shape[2:]
        return self.classify(torch.cat([F.interpolate(one, size=size, mode='bilinear', align_corners=False)
                                        for one in levels], 1))


def patch_means(picture, patch):
    return F.avg_pool2d(picture.mean(1, keepdim=True), patch)


class Spatial(nn.Module):
    """Differences to the eight neighbours, a convolution each."""

    def __init__(self):
        super().__init__()
        self.kernels = []
        for dy, dx in [(1, 0), (1, 2), (0, 1), (2, 1), (0, 0), (0, 2), (2, 0), (2, 2)]:
            kernel = torch.zeros(1, 1, 3, 3)
            kernel[0, 0, 1, 1] = 1
            kernel[0, 0, dy, dx] = -1
            self.kernels.append(kernel)

    def forward(self, enhanced, low):
        enhanced, low = patch_means(enhanced, 4), patch_means(low, 4)
        total = 0
        for i, kernel in enumerate(self.kernels):
            change = F.conv2d(low, kernel, padding=1) - F.conv2d(enhanced, kernel, padding=1)
            total = total + (1 if i < 4 else 0.5) * torch.pow(change, 2)
        return total.mean()


def colour(enhanced):
    red, green, blue = torch.split(enhanced.mean([2, 3], keepdim=True), 1, dim=1)
    pairs = torch.pow(red - green, 2) ** 2 + torch.pow(red - blue, 2) ** 2 + torch.pow(green - blue, 2) ** 2
    return torch.sqrt(pairs + 1e-12).mean()


def exposure(enhanced):
    return torch.pow(patch_means(enhanced, 16) - 0.6, 2).mean()


def variation(factors):
    batch, _, height, width = factors.shape
    rows = torch.pow(factors[:, :, 1:, :] - factors[:, :, :-1, :], 2).sum()
    columns = torch.pow(factors[:, :, :, 1:] - factors[:, :, :, :-1], 2).sum()
    return 2 * (rows / ((height - 1) * width) + columns / (height * (width - 1))) / batch


def focal(logits):
    target = logits.argmax(1).detach()
    classes = logits.shape[1]
    one_hot = F.one_hot(target, classes).permute(0, 3, 1, 2).float()
    probability = (one_hot * F.softmax(logits, 1)).sum(1).clamp(1e-7, 1 - 1e-7)
    return (-torch.pow(1 - probability, 2) * torch.log(probability)).mean()


def seconds_a_step(guided, batch, side, steps):
    net = EnhancementNet().train()
    guide = Resnet50Fpn(21).eval() if guided else None
    spatial = Spatial()
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-4, weight_decay=1e-4)
    pictures = torch.rand(batch, 3, side, side) * 0.3

    def step():
        enhanced, factors = net(pictures)
        loss = 1600 * variation(factors) + spatial(enhanced, pictures) + 5 * colour(enhanced) + 10 * exposure(enhanced)
        if guide is not None:
            loss = loss + 0.1 * focal(guide(enhanced))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 0.1)
        optimiser.step()
        return loss.item()

    step()
    times = []
    for _ in range(steps):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    batch, side, threads, steps = [int(text) for text in sys.argv[1:]] + [4, 256, os.cpu_count(), 5][len(sys.argv) - 1:]
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    for guided in (False, True):
        print(f'{seconds_a_step(guided, batch, side, steps):.4f}', flush=True)


if __name__ == '__main__':
    main()
