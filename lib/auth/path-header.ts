/** Where whoever meets a request for the desk writes the path that was asked for, so that sign-in can lead back to it. Never trusted further. */
export const pathHeader = 'x-parallax-path'
