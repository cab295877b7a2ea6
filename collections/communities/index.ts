import { communities } from './communities'

export const communityCollections = [communities]
