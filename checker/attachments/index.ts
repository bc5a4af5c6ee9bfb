export { extensionOf, type Attachment, type Content } from './attachment.ts'
export { checkAttachments, type AttachmentOptions } from './check-attachments.ts'
export { messages as attachmentMessages } from './messages.zh.ts'
export { probeAttachment } from './probe.ts'
