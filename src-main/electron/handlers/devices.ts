import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import { ok } from '../../contract/result'
import { labelRows } from '../../exports/label-rows/label-rows'

export const devicesHandlers = ({ devices }: Knowledge): Handlers['devices'] => ({
  family: (id) => ok(devices.find((family) => family.id === id) ?? null),
  labelRows: ({ family, model, labels }) => {
    const own = labels.filter((label) => label.family === family)
    return ok(labelRows(own, model))
  },
})
