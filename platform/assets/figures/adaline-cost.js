import { bowl, descend } from "./maths/adaline.js";
import { axes, curve } from "./parts/axes.js";
import { column, part, set, svg } from "./parts/elements.js";
import { liveRegion } from "./parts/live-region.js";
import { significant } from "./parts/numbers.js";
import { integer, number, numbers, readOptions } from "./parts/options.js";
import { readout } from "./parts/readout.js";
import { slider } from "./parts/slider.js";

const CONTOURS = 12;

export const schema = {
  x: numbers([0.2, 0.6, 1, 1.4, 1.8, 2.2], [3, 40], [-5, 5]),
  y: numbers([-1, -1, -1, 1, -1, 1], [3, 40], [-5, 5]),
  eta: number(0.3, [0.0001, 10]),
  epochs: integer(80, [5, 200]),
};

/** The ellipse where the bowl costs `extra` more than at its bottom, drawn by its angle. */
function contour({ best, hessian: [a, c, d] }, extra) {
  const points = [];
  for (let i = 0; i <= 72; i += 1) {
    const [u, v] = [Math.cos((i * Math.PI) / 36), Math.sin((i * Math.PI) / 36)];
    const reach = Math.sqrt((2 * extra) / (a * u * u + 2 * c * u * v + d * v * v));
    points.push([best[0] + reach * u, best[1] + reach * v]);
  }
  return points;
}

function bowlView(model) {
  const [w, b] = model.best;
  const reach = 1.3 * Math.max(Math.abs(w), Math.abs(b), 0.5);
  const frame = axes({
    x: { domain: [w - reach, w + reach], label: "w" },
    y: { domain: [b - reach, b + reach], label: "b" },
    label: "The cost as a bowl seen from above, and the path of gradient descent in it",
  });
  // Contours in equal steps of the distance to the bottom; the third goes through the start.
  const climb = model.cost([0, 0]) - model.bestCost;
  for (let i = 1; i <= CONTOURS; i += 1) {
    frame.content.append(svg("path", { class: "contour", d: curve(frame, contour(model, climb * (i / 3) ** 2)) }));
  }
  const cross = svg("path", { class: "cross", d: `M${frame.x(w) - 5} ${frame.y(b)}h10m-5 -5v10` });
  const line = svg("path", { class: "curve tone-one path" });
  const dots = svg("path", { class: "stops tone-one" });
  frame.content.append(cross, line, dots);
  return {
    node: frame.node,
    update(path) {
      const near = path.filter(([pw, pb]) => Math.abs(pw - w) < 20 * reach && Math.abs(pb - b) < 20 * reach);
      set(line, { d: curve(frame, near) });
      set(dots, {
        d: near.map(([pw, pb]) => `M${frame.x(pw).toFixed(1)} ${frame.y(pb).toFixed(1)}h0`).join(""),
      });
    },
  };
}

function costView(model, epochs) {
  const start = model.cost([0, 0]);
  const frame = axes({
    x: { domain: [0, epochs], label: "epoch" },
    y: { domain: [0, 2 * start], label: "cost J" },
    label: "Cost against epochs",
    height: 200,
  });
  const floor = svg("path", {
    class: "probe",
    d: curve(frame, [
      [0, model.bestCost],
      [epochs, model.bestCost],
    ]),
  });
  const line = svg("path", { class: "curve tone-one" });
  const dots = svg("path", { class: "stops tone-one" });
  frame.content.append(floor, line, dots);
  return {
    node: frame.node,
    update(costs) {
      const points = costs.map((cost, epoch) => [epoch, cost]);
      set(line, { d: curve(frame, points) });
      const visible = points.filter(([, cost]) => cost <= 2 * start);
      set(dots, {
        d: visible.map(([epoch, cost]) => `M${frame.x(epoch).toFixed(1)} ${frame.y(cost).toFixed(1)}h0`).join(""),
      });
    },
  };
}

function story(model, eta, costs) {
  const [name, last] = [`With η = ${significant(eta)}`, significant(costs.at(-1))];
  const result = `cost ${last} after ${costs.length - 1} epochs`;
  const excess = (costs.at(-1) - model.bestCost) / (costs[0] - model.bestCost);
  if (eta >= model.stableBelow) {
    return `${name} every step overshoots by more than it gains and the cost diverges: ${result}.`;
  }
  if (eta > 1 / model.curvature.most) {
    return `${name} the path overshoots the valley and swings from side to side, yet comes down: ${result}.`;
  }
  if (excess > 0.005) {
    return `${name} the steps are safe but short: ${result}, not yet at the bottom.`;
  }
  return `${name} the cost falls smoothly to ${last}, the bottom of the bowl: the least-squares solution.`;
}

/** Adaline's cost is a bowl; the learning rate decides whether the ball rolls, swings or flies out. */
export function mount(element, options) {
  const { x, y, eta, epochs } = readOptions(schema, options);
  if (x.length !== y.length) {
    throw new TypeError(`Options "x" and "y" must be equally long; they have ${x.length} and ${y.length} numbers.`);
  }
  const model = bowl(x, y);
  const [view, chart, live] = [bowlView(model), costView(model, epochs), liveRegion()];
  const figures = readout({
    cost: [`cost after ${epochs} epochs`, significant],
    best: ["lowest cost there is", significant],
    w: ["w", significant],
    b: ["b", significant],
    limit: ["η diverges from", significant],
  });

  const draw = (rate) => {
    const path = descend(model, rate, epochs);
    const costs = path.map(model.cost);
    const [w, b] = path.at(-1);
    view.update(path);
    chart.update(costs);
    figures.set({ cost: costs.at(-1), best: model.bestCost, w, b, limit: model.stableBelow });
    live.say(story(model, rate, costs));
  };
  // From nearly nothing to a quarter beyond the limit, in a hundred and some steps whatever the data.
  const step = 10 ** Math.floor(Math.log10(model.stableBelow)) / 100;
  const rate = slider({
    label: "Learning rate η",
    name: "eta",
    min: step,
    max: 1.25 * model.stableBelow,
    step,
    value: eta,
    show: significant,
    change: draw,
  });

  element.append(
    column(part("bowl", view.node), part("controls", rate.node)),
    column(part("cost", chart.node), part("numbers", figures.node), live.node),
  );
  draw(rate.value);
}
