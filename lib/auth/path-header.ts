/** The path that was requested at the desk, so that sign-in can lead back. Not trusted for anything else. */
export const pathHeader = 'x-parallax-path'
