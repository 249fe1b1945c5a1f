"""Right: the style of py-faster-rcnn: one name for each column, without the + 1."""

import numpy as np


def encode_deltas(ex_rois, gt_rois):
    ex_widths = ex_rois[:, 2] - ex_rois[:, 0]
    ex_heights = ex_rois[:, 3] - ex_rois[:, 1]
    ex_ctr_x = ex_rois[:, 0] + 0.5 * ex_widths
    ex_ctr_y = ex_rois[:, 1] + 0.5 * ex_heights
    gt_widths = gt_rois[:, 2] - gt_rois[:, 0]
    gt_heights = gt_rois[:, 3] - gt_rois[:, 1]
    gt_ctr_x = gt_rois[:, 0] + 0.5 * gt_widths
    gt_ctr_y = gt_rois[:, 1] + 0.5 * gt_heights
    dx = (gt_ctr_x - ex_ctr_x) / ex_widths
    dy = (gt_ctr_y - ex_ctr_y) / ex_heights
    return np.vstack((dx, dy, np.log(gt_widths / ex_widths), np.log(gt_heights / ex_heights))).transpose()


def apply_deltas(boxes, deltas):
    widths = boxes[:, 2] - boxes[:, 0]
    heights = boxes[:, 3] - boxes[:, 1]
    x = deltas[:, 0] * widths + boxes[:, 0] + 0.5 * widths
    y = deltas[:, 1] * heights + boxes[:, 1] + 0.5 * heights
    w, h = np.exp(deltas[:, 2]) * widths, np.exp(deltas[:, 3]) * heights
    out = np.zeros(deltas.shape)
    out[:, 0], out[:, 1], out[:, 2], out[:, 3] = x - 0.5 * w, y - 0.5 * h, x + 0.5 * w, y + 0.5 * h
    return out
