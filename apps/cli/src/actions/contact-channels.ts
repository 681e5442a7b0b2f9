/** By what a customer can be reached. */
export const contactChannels = ['email', 'sms', 'phone', 'push', 'post'] as const
export type ContactChannel = (typeof contactChannels)[number]
