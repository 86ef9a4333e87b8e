/**
 * Nothing runs, loads or is sent but what this server itself serves; text can never become script (Trusted Types).
 * The two hashes are the style rules React Aria adds while it runs: one for pressing, one for dialogs on iOS.
 */
const reactAriaStyles = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

export const contentPolicy = (isTls: boolean) => ({
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...reactAriaStyles],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    // The one policy that pages may make: it names sw.js, whatever it is asked for.
    'trusted-types': ['service-worker'],
    ...(isTls && { 'upgrade-insecure-requests': [] }),
  },
});
