import { generator } from "../parts/random.js";

const sigmoid = (v) => 1 / (1 + Math.exp(-v));
const BATCH = 64;

/** A little weight decay on the discriminator calms the dance of the two players. */
const DECAY = 0.05;

/** Adam for a list of numbers, with a short memory (β₁ = 0.5) as is usual for GANs. Steps downhill. */
function adam(size, [fast, slow] = [0.5, 0.99]) {
  const [first, second] = [Array(size).fill(0), Array(size).fill(0)];
  let time = 0;
  return (values, gradient, rate) => {
    time += 1;
    return values.map((value, i) => {
      first[i] = fast * first[i] + (1 - fast) * gradient[i];
      second[i] = slow * second[i] + (1 - slow) * gradient[i] ** 2;
      const mean = first[i] / (1 - fast ** time);
      const spread = Math.sqrt(second[i] / (1 - slow ** time));
      return value - (rate * mean) / (spread + 1e-8);
    });
  };
}

/** What the discriminator sees of a sample: with these features it can tell any two Gaussians apart. */
const features = (x) => [1, x / 3, (x / 3) ** 2];
const slopes = (x) => [0, 1 / 3, (2 * x) / 9];

/** D(x), the discriminator's belief that x is real. */
export const believes = ({ d }, x) => sigmoid(features(x).reduce((sum, f, i) => sum + d[i] * f, 0));

/** G(z) = a·z + m. */
export const generate = ({ g: [a, m] }, z) => a * z + m;

/**
 * A GAN on numbers: the generator turns z from a standard normal into a·z + m, the discriminator is a logistic
 * regression on 1, x and x². Real samples come from a normal distribution.
 */
export function newGan({ mean, spread, seed }) {
  return {
    mean,
    spread,
    random: generator(seed),
    d: [0, 0, 0],
    g: [0.5, -2],
    dStep: adam(3),
    gStep: adam(2),
    steps: 0,
  };
}

const draw = (n, f) => Array.from({ length: n }, f);
const averaged = (rows) => rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length);

/** The discriminator descends its binary cross-entropy. */
function trainDiscriminator(gan, rate) {
  const { normal } = gan.random;
  const real = draw(BATCH, () => gan.mean + gan.spread * normal());
  const fake = draw(BATCH, () => generate(gan, normal()));
  const rows = [
    ...real.map((x) => features(x).map((f) => (believes(gan, x) - 1) * f)),
    ...fake.map((x) => features(x).map((f) => believes(gan, x) * f)),
  ];
  // The mean runs over real and fake together; the loss adds the mean of each, hence the 2.
  const gradient = averaged(rows).map((value, i) => 2 * value + DECAY * gan.d[i]);
  gan.d = gan.dStep(gan.d, gradient, rate);
}

/** The generator wants D to believe: it descends −log D(G(z)). */
function trainGenerator(gan, rate) {
  const { normal } = gan.random;
  const rows = draw(BATCH, normal).map((z) => {
    const x = generate(gan, z);
    const pull = (believes(gan, x) - 1) * slopes(x).reduce((sum, s, i) => sum + gan.d[i] * s, 0);
    return [pull * z, pull];
  });
  gan.g = gan.gStep(gan.g, averaged(rows), rate);
}

/** One step of each player, on fresh batches. Changes `gan` in place. */
export function trainStep(gan, { discriminator, generator: own }) {
  trainDiscriminator(gan, discriminator);
  trainGenerator(gan, own);
  gan.steps += 1;
}
