import { z } from 'zod'

// zod would try to compile its parsers, which a strict content-security policy reports as a breach. This module is
// imported before any other, because imports run before the statements of the module that has them.
z.config({ jitless: true })
