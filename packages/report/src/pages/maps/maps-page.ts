import { compass } from '../../charts/compass.ts'
import { mapFrame } from '../../charts/map-frame.ts'
import { segmentScatter } from '../../charts/segment-scatter.ts'
import type { PlaybookPopulation, PopulationMap } from '../../document/population/population.ts'
import type { Issue } from '../../issue.ts'
import type { AxisEnd } from '../../language/catalogue.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { jointView } from './joint-view.ts'
import { mapsRules } from './maps-rules.ts'
import { mapsTemplate } from './maps-template.ts'

/** Loadings below this say too little about an axis to name it. */
const telling = 0.3

/** Customers as points on the first two principal components of their population. */
export const mapsPage: Page = {
  id: 'maps',
  template: mapsTemplate,
  rules: mapsRules,
  title: (text) => text.maps.title,
  isPresent: (issue) =>
    issue.document.populations.some((population) => population.map !== null) || jointView(issue) !== null,
  view: (issue) => ({
    lead: issue.text.maps.lead,
    reading: issue.text.maps.reading,
    joint: jointView(issue),
    maps: issue.document.populations.flatMap((population, index) =>
      population.map === null ? [] : [mapView(issue, population, population.map, index)],
    ),
    sources: sourceNote(issue, [
      ...issue.document.populations.map((population) => population.source),
      ...(issue.document.segmentMap === undefined ? [] : [issue.document.segmentMap.source]),
    ]),
  }),
}

function mapView(issue: Issue, population: PlaybookPopulation, map: PopulationMap, index: number): object {
  const { text, format } = issue
  const title = text.population(population.rule.minFrequency, population.rule.maxFrequency)
  const own = issue.segments.filter((segment) => segment.population === population)
  const points = format.count(map.points.length)
  const { outside } = mapFrame(map)
  return {
    title,
    svg: segmentScatter(own, map, {
      id: `chart-map-${index + 1}`,
      title: text.maps.chart(title),
      description: text.maps.chartDescription({
        population: title,
        points,
        segments: format.list(own.map((segment) => `${segment.number} ${segment.name}`)),
      }),
    }),
    axes: axes(issue, population),
    shown: population.model?.components.length === 1 ? text.maps.oneAxis : shown(issue, population),
    sample: text.maps.sample({
      points,
      customers: format.count(population.customers),
      drawn: map.points.length < population.customers ? 'some' : outside > 0 ? 'inside' : 'all',
    }),
    outside: outside === 0 ? null : text.maps.outside(format.count(outside), outside),
    segments: own.map(segmentTag),
    compass: directions(issue, population, index),
  }
}

/** Loadings on the two components shown; null when there is only one. */
function directions({ text }: Issue, { model }: PlaybookPopulation, index: number): object | null {
  const [first, second] = model?.components ?? []
  if (model === null || first === undefined || second === undefined) return null
  const features = model.features.map(({ name }, at) => ({
    text: text.maps.features[name] ?? name,
    x: first.loadings[at] ?? 0,
    y: second.loadings[at] ?? 0,
  }))
  return {
    title: text.maps.compass,
    svg: compass(features, {
      id: `chart-compass-${index + 1}`,
      title: text.maps.compass,
      description: text.maps.compassDescription,
    }),
  }
}

/** What left and right, down and up mean, in words. */
function axes({ text, format }: Issue, { model }: PlaybookPopulation): readonly AxisEnd[] {
  if (model === null) return []
  return model.components.slice(0, 2).flatMap(({ loadings }, axis) => {
    const features = model.features
      .map(({ name }, at) => ({ words: text.maps.ends[name] ?? [name, name], loading: loadings[at] ?? 0 }))
      .filter(({ loading }) => Math.abs(loading) >= telling)
      .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading))
    const end = (sign: number): string =>
      format.list(features.map(({ words, loading }) => words[loading * sign > 0 ? 0 : 1]))
    return (axis === 0 ? text.maps.across : text.maps.upwards)(end(1), end(-1))
  })
}

function shown({ text, format }: Issue, { model }: PlaybookPopulation): string | null {
  if (model === null) return null
  const shares = model.components.slice(0, 2).map((component) => component.explainedVarianceRatio)
  return text.maps.shown(
    format.sharePlain(
      Math.min(
        1,
        shares.reduce((sum, share) => sum + share, 0),
      ),
    ),
  )
}
