import { jointMap } from '../../charts/joint-map.ts'
import type { PlaybookSegmentMap } from '../../document/segment-map.ts'
import type { Issue } from '../../issue.ts'
import type { AxisEnd } from '../../language/catalogue.ts'
import { segmentTag } from '../segment-tag.ts'

/** All segments of all populations on one map; null where the document has none, or all customers are alike. */
export function jointView(issue: Issue): object | null {
  const { document, segments, text, format } = issue
  const map = document.segmentMap
  if (map === undefined || map.axes.length === 0) return null
  const marks = segments.flatMap((segment) => {
    const place = map.segments.find(({ id }) => id === segment.id)
    if (place === undefined || place.customers === 0) return []
    const { number, colour, name } = segment
    const customers = text.customersCount(format.count(place.customers), place.customers)
    return [{ ...place, number, colour, title: `${number} ${name}: ${customers}` }]
  })
  if (marks.length === 0) return null
  const shares = map.axes.reduce((sum, { explainedVarianceRatio }) => sum + explainedVarianceRatio, 0)
  return {
    title: text.maps.joint,
    svg: jointMap(marks, {
      id: 'chart-map-joint',
      title: text.maps.joint,
      description: text.maps.jointDescription(format.list(marks.map(({ title }) => title))),
    }),
    segments: segments.map(segmentTag),
    axes: ends(issue, map),
    reading: text.maps.jointReading,
    shown:
      map.axes.length === 1 ? text.maps.oneAxis : text.maps.shown(format.sharePlain(Math.min(1, shares))),
  }
}

/** What right and left, up and down mean: the features that name each axis. */
function ends({ text, format }: Issue, { axes }: PlaybookSegmentMap): readonly AxisEnd[] {
  const words = {
    recency: [...(text.maps.ends.recencyDays ?? [])].reverse(),
    frequency: text.maps.ends.frequency ?? [],
    monetary: text.maps.ends.monetary ?? [],
  }
  return axes.flatMap(({ meaning }, axis) => {
    const end = (side: boolean): string =>
      format.list(meaning.map(({ feature, more }) => words[feature][more === side ? 0 : 1] ?? feature))
    return (axis === 0 ? text.maps.across : text.maps.upwards)(end(true), end(false))
  })
}
