/** The little of nodemailer that is used here; it comes without types of its own. */
declare module 'nodemailer' {
  type Mail = { from: string; to: string; subject: string; text: string; messageId?: string }
  type Options = {
    url: string
    requireTLS?: boolean
    connectionTimeout?: number
    greetingTimeout?: number
    socketTimeout?: number
    disableFileAccess?: boolean
    disableUrlAccess?: boolean
  }
  export function createTransport(options: Options): {
    sendMail(mail: Mail): Promise<{ accepted: string[] }>
  }
}
