import { actionsOf, featureNames, moduleOf, type Feature } from '@/access/features'
import { moduleNames, modules, type Module } from '@/access/modules'

/** The features that permissions can be given for, by module, as the forms list them. */
export const grantableByModule: readonly { module: Module; label: string; features: Feature[] }[] =
  moduleNames
    .map((module) => ({
      module,
      label: modules[module].label,
      features: featureNames.filter((it) => moduleOf(it) === module && actionsOf(it).length > 0),
    }))
    .filter(({ features }) => features.length > 0)
