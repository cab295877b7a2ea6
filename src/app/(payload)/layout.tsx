import type { ReactNode } from 'react'
import type { ServerFunctionClient } from 'payload'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import '@payloadcms/next/css'
import { sharedConfig } from '@/src/admin/sharedConfig'
import { importMap } from './admin/importMap.js'
import './custom.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config: sharedConfig(), importMap })
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={sharedConfig()} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
