import * as activationFunctions from "./activation-functions.js";
import * as adalineCost from "./adaline-cost.js";
import * as attention from "./attention.js";
import * as batchNorm from "./batch-norm.js";
import * as convolutionWindow from "./convolution-window.js";
import * as crossEntropy from "./cross-entropy.js";
import * as decisionRegions from "./decision-regions.js";
import * as dropoutMasks from "./dropout-masks.js";
import * as embeddings from "./embeddings.js";
import * as ganGaussian from "./gan-gaussian.js";
import * as hopfieldRecall from "./hopfield-recall.js";
import * as iouBoxes from "./iou-boxes.js";
import * as lenet5Shapes from "./lenet5-shapes.js";
import * as lstmGates from "./lstm-gates.js";
import * as neuronPlayground from "./neuron-playground.js";
import * as nonMaxSuppression from "./non-max-suppression.js";
import * as optimiserPaths from "./optimiser-paths.js";
import { bringToLife } from "./parts/mounting.js";
import * as perceptronFruit from "./perceptron-fruit.js";
import * as pooling from "./pooling.js";
import * as receptiveField from "./receptive-field.js";
import * as rnnUnrolled from "./rnn-unrolled.js";
import * as temperature from "./temperature.js";
import * as textToSequences from "./text-to-sequences.js";
import * as xorMlp from "./xor-mlp.js";
import * as xorPlane from "./xor-plane.js";

/** In the order of the course. */
const modules = {
  "neuron-playground": neuronPlayground,
  "perceptron-fruit": perceptronFruit,
  "xor-plane": xorPlane,
  "activation-functions": activationFunctions,
  "xor-mlp": xorMlp,
  "decision-regions": decisionRegions,
  "adaline-cost": adalineCost,
  "optimiser-paths": optimiserPaths,
  "cross-entropy": crossEntropy,
  "convolution-window": convolutionWindow,
  pooling: pooling,
  "receptive-field": receptiveField,
  "batch-norm": batchNorm,
  "lenet5-shapes": lenet5Shapes,
  "dropout-masks": dropoutMasks,
  "iou-boxes": iouBoxes,
  "non-max-suppression": nonMaxSuppression,
  "hopfield-recall": hopfieldRecall,
  "rnn-unrolled": rnnUnrolled,
  "lstm-gates": lstmGates,
  attention: attention,
  "text-to-sequences": textToSequences,
  "gan-gaussian": ganGaussian,
  embeddings: embeddings,
  temperature: temperature,
};

const each = (key) => Object.fromEntries(Object.entries(modules).map(([name, module]) => [name, module[key]]));

/** Each figure's `mount(element, options)`, by name. */
export const figures = each("mount");

/** The options that each figure knows, by name. */
export const schemas = each("schema");

/**
 * Bring every moving figure under `root` to life that is not alive yet; call it again after a part of the
 * page was replaced. Never throws: a figure that fails keeps its text alternative.
 */
export function mountAll(root = document) {
  for (const figure of root.querySelectorAll("figure.moving-figure:not([data-state])")) {
    bringToLife(figure, figures);
  }
}
