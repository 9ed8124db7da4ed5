export const CHROMIUM: string

export function unavailable(): string | false
