import { makeTemplate } from '@/test/support/template'
await makeTemplate('postgres://postgres@127.0.0.1:54391/postgres')
