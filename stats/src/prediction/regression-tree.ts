import type { FeatureBins } from './feature-bins.ts'

/** One tree as parallel arrays, node 0 the root. A node with feature −1 is a leaf. */
export type RegressionTree = {
  feature: number[]
  /** rows with a value up to and including the threshold go left */
  threshold: number[]
  /** whether rows without a value go left */
  missingLeft: boolean[]
  left: number[]
  right: number[]
  /** what a leaf adds to the score; 0 for other nodes */
  value: number[]
}

export type GrowOptions = { leaves: number; depth: number; minRows: number; l2: number; learningRate: number }

export type GrownTree = { tree: RegressionTree; splitBin: number[]; gains: Map<number, number> }

type Split = { gain: number; feature: number; bin: number; missingLeft: boolean }
type Leaf = { node: number; from: number; to: number; depth: number; histogram: Float64Array; split: Split | undefined }

// A leaf whose curvature is next to nothing would get a boundless value.
const leastCurvature = 1e-6
const leastGain = 1e-10

/**
 * Grows one tree on gradients and curvatures, best leaf first: of all leaves, the one whose best split gains most is
 * split next. The gain of a split is G_L²/(H_L + l2) + G_R²/(H_R + l2) − G²/(H + l2), with G and H the sums of
 * gradients and curvatures on each side; rows without a value are tried on both sides. A leaf's value is
 * −learningRate × G / (H + l2) (Chen & Guestrin 2016, "XGBoost", equations 5 and 7, and section 3.4). The histogram of
 * the larger child is its parent's less its sibling's.
 *
 * @param rows the rows to grow on; put in leaf order on return
 */
export function growTree(
  { edges, bins }: FeatureBins,
  rows: Int32Array,
  features: readonly number[],
  gradients: Float64Array,
  curvatures: Float64Array,
  options: GrowOptions,
): GrownTree & { leafRanges: { node: number; from: number; to: number }[] } {
  const { leaves, depth, minRows, l2, learningRate } = options
  const tree: RegressionTree = { feature: [], threshold: [], missingLeft: [], left: [], right: [], value: [] }
  const splitBin: number[] = []
  const gains = new Map<number, number>()
  const width = edges.length
  const offsets = new Int32Array(width).fill(-1)
  let cells = 0
  for (const j of features) {
    offsets[j] = cells
    cells += 3 * (edges[j].length + 2)
  }
  const spare = new Int32Array(rows.length)

  const open: Leaf[] = [makeLeaf(0, rows.length, 0, fillHistogram(0, rows.length))]
  while (open.length < leaves) {
    let best = -1
    for (let i = 0; i < open.length; i++) {
      const split = open[i].split
      if (split && (best < 0 || split.gain > open[best].split!.gain)) best = i
    }
    if (best < 0) break
    const [left, right] = divide(open[best])
    open.splice(best, 1, left, right)
  }
  return { tree, splitBin, gains, leafRanges: open.map(({ node, from, to }) => ({ node, from, to })) }

  function makeLeaf(from: number, to: number, level: number, histogram: Float64Array): Leaf {
    const node = tree.feature.length
    let gradient = 0
    let curvature = 0
    for (let i = from; i < to; i++) {
      gradient += gradients[rows[i]]
      curvature += curvatures[rows[i]]
    }
    tree.feature.push(-1)
    tree.threshold.push(0)
    tree.missingLeft.push(false)
    tree.left.push(-1)
    tree.right.push(-1)
    tree.value.push((-learningRate * gradient) / Math.max(curvature + l2, leastCurvature) + 0)
    splitBin.push(-1)
    const splittable = level < depth && to - from >= 2 * minRows
    const split = splittable ? findSplit(histogram, gradient, curvature, to - from) : undefined
    return { node, from, to, depth: level, histogram, split }
  }

  function fillHistogram(from: number, to: number): Float64Array {
    const histogram = new Float64Array(cells)
    addToHistogram(histogram, offsets, bins, width, rows.subarray(from, to), gradients, curvatures)
    return histogram
  }

  function findSplit(histogram: Float64Array, gradient: number, curvature: number, count: number): Split | undefined {
    const whole = (gradient * gradient) / Math.max(curvature + l2, leastCurvature)
    let best: Split | undefined
    for (const j of features) {
      const offset = offsets[j]
      const valueBins = edges[j].length + 1
      const missing = offset + 3 * valueBins
      const hasMissing = histogram[missing + 2] > 0
      // The last bin as a left side parts the rows that have a value from those that have none.
      const cuts = hasMissing ? valueBins : valueBins - 1
      let g = 0
      let h = 0
      let rowsLeft = 0
      for (let b = 0; b < cuts; b++) {
        const cell = offset + 3 * b
        g += histogram[cell]
        h += histogram[cell + 1]
        rowsLeft += histogram[cell + 2]
        if (histogram[cell + 2] > 0) consider(j, b, g, h, rowsLeft, false)
        if (hasMissing && b < valueBins - 1) {
          const withMissing = rowsLeft + histogram[missing + 2]
          consider(j, b, g + histogram[missing], h + histogram[missing + 1], withMissing, true)
        }
      }
    }
    return best

    function consider(feature: number, bin: number, g: number, h: number, left: number, missingLeft: boolean) {
      if (left < minRows || count - left < minRows) return
      const below = h + l2
      const above = curvature - h + l2
      if (below < leastCurvature || above < leastCurvature) return
      const gain = (g * g) / below + (gradient - g) ** 2 / above - whole
      if (gain > (best?.gain ?? leastGain)) best = { gain, feature, bin, missingLeft }
    }
  }

  function divide(leaf: Leaf): [Leaf, Leaf] {
    const { feature, bin, gain, missingLeft } = leaf.split!
    const missing = edges[feature].length + 1
    const hasMissing = leaf.histogram[offsets[feature] + 3 * missing + 2] > 0
    const write = partition(rows, leaf.from, leaf.to, bins, width, feature, bin, missingLeft ? missing : -1, spare)
    const level = leaf.depth + 1
    const leftSmaller = write - leaf.from <= leaf.to - write
    const smaller = leftSmaller ? fillHistogram(leaf.from, write) : fillHistogram(write, leaf.to)
    const larger = leaf.histogram
    for (let c = 0; c < cells; c++) larger[c] -= smaller[c]
    const node = leaf.node
    tree.feature[node] = feature
    // A finite stand-in for "any value": JSON has no infinity.
    tree.threshold[node] = bin < edges[feature].length ? edges[feature][bin] : Number.MAX_VALUE
    // Without missing rows to learn from, later ones go with the majority.
    tree.missingLeft[node] = hasMissing ? missingLeft : !leftSmaller
    tree.value[node] = 0
    splitBin[node] = bin
    gains.set(feature, (gains.get(feature) ?? 0) + gain)
    const left = makeLeaf(leaf.from, write, level, leftSmaller ? smaller : larger)
    const right = makeLeaf(write, leaf.to, level, leftSmaller ? larger : smaller)
    tree.left[node] = left.node
    tree.right[node] = right.node
    return [left, right]
  }
}

/** Puts the rows that go left before those that go right, both in their old order; returns where the right ones begin. */
function partition(
  rows: Int32Array,
  from: number,
  to: number,
  bins: Uint8Array,
  width: number,
  feature: number,
  lastLeft: number,
  alsoLeft: number,
  spare: Int32Array,
): number {
  let write = from
  let set = 0
  // Every row is written to both sides and one of them moves on: a branch here would be guessed wrong half the time.
  for (let i = from; i < to; i++) {
    const row = rows[i]
    const bin = bins[row * width + feature]
    const left = Number(bin <= lastLeft) | Number(bin === alsoLeft)
    rows[write] = row
    spare[set] = row
    write += left
    set += 1 - left
  }
  rows.set(spare.subarray(0, set), write)
  return write
}

// The hot loop of the whole fit; row by row, so that a row's bins are fetched together.
function addToHistogram(
  histogram: Float64Array,
  offsets: Int32Array,
  bins: Uint8Array,
  width: number,
  rows: Int32Array,
  gradients: Float64Array,
  curvatures: Float64Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    const gradient = gradients[row]
    const curvature = curvatures[row]
    const from = row * width
    for (let j = 0; j < width; j++) {
      const offset = offsets[j]
      if (offset < 0) continue
      const cell = offset + 3 * bins[from + j]
      histogram[cell] += gradient
      histogram[cell + 1] += curvature
      histogram[cell + 2] += 1
    }
  }
}

/** What a grown tree adds for one row of the binned table. */
export function binnedValue({ tree, splitBin }: GrownTree, { edges, bins }: FeatureBins, row: number): number {
  let node = 0
  while (tree.feature[node] >= 0) {
    const feature = tree.feature[node]
    const bin = bins[row * edges.length + feature]
    const goesLeft = bin === edges[feature].length + 1 ? tree.missingLeft[node] : bin <= splitBin[node]
    node = goesLeft ? tree.left[node] : tree.right[node]
  }
  return tree.value[node]
}

/** Adds a tree's values to the scores of all rows of a table. */
export function addTreeValues(tree: RegressionTree, columns: readonly ArrayLike<number>[], scores: Float64Array): void {
  const feature = Int32Array.from(tree.feature)
  const threshold = Float64Array.from(tree.threshold)
  for (let i = 0; i < scores.length; i++) {
    let node = 0
    while (feature[node] >= 0) {
      const x = columns[feature[node]][i]
      node = (Number.isNaN(x) ? tree.missingLeft[node] : x <= threshold[node]) ? tree.left[node] : tree.right[node]
    }
    scores[i] += tree.value[node]
  }
}
