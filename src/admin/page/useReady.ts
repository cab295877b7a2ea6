import { useSyncExternalStore } from 'react'

/**
 * Whether the page's script is at work. Before that a browser would send a form by itself, and a password with it to
 * the wrong place: buttons of such forms wait.
 */
export const useReady = (): boolean => useSyncExternalStore(subscribe, onClient, onServer)

const subscribe = () => () => undefined
const onClient = () => true
const onServer = () => false
