/* A stand-in for icuuc.dll, which Windows 10 has and Wine lacks. Only for tests, never shipped.
 *
 * Qt6Core imports these names, so without the library it does not load at all. "No such converter"
 * is a lawful answer of ICU: Qt then has its own codecs (UTF-8, UTF-16, UTF-32, Latin 1). */

typedef int UErrorCode;
typedef unsigned short UChar;

#define EXPORT __declspec(dllexport)

enum { FILE_ACCESS_ERROR = 4, UNSUPPORTED = 16 };

static void fail(UErrorCode *error, int code) { if (error) *error = code; }

EXPORT void *ucnv_open(const char *name, UErrorCode *error) { fail(error, FILE_ACCESS_ERROR); return 0; }
EXPORT void ucnv_close(void *converter) { }
EXPORT void ucnv_reset(void *converter) { }
EXPORT signed char ucnv_getMaxCharSize(const void *converter) { return 1; }
EXPORT const char *ucnv_getName(const void *converter, UErrorCode *error) { fail(error, UNSUPPORTED); return 0; }
EXPORT void ucnv_getFromUCallBack(const void *converter, void **action, const void **context) { if (action) *action = 0; if (context) *context = 0; }
EXPORT void ucnv_getToUCallBack(const void *converter, void **action, const void **context) { if (action) *action = 0; if (context) *context = 0; }
EXPORT void ucnv_setFromUCallBack(void *converter, void *action, const void *context, void **oldAction, const void **oldContext, UErrorCode *error) { fail(error, UNSUPPORTED); }
EXPORT void ucnv_setToUCallBack(void *converter, void *action, const void *context, void **oldAction, const void **oldContext, UErrorCode *error) { fail(error, UNSUPPORTED); }
EXPORT void ucnv_cbFromUWriteUChars(void *arguments, const UChar **source, const UChar *limit, int offset, UErrorCode *error) { fail(error, UNSUPPORTED); }
EXPORT void ucnv_cbToUWriteUChars(void *arguments, const UChar *source, int length, int offset, UErrorCode *error) { fail(error, UNSUPPORTED); }
EXPORT void ucnv_fromUnicode(void *converter, char **target, const char *targetLimit, const UChar **source, const UChar *sourceLimit, int *offsets, signed char flush, UErrorCode *error) { fail(error, UNSUPPORTED); }
EXPORT void ucnv_toUnicode(void *converter, UChar **target, const UChar *targetLimit, const char **source, const char *sourceLimit, int *offsets, signed char flush, UErrorCode *error) { fail(error, UNSUPPORTED); }
EXPORT int ucnv_fromUCountPending(const void *converter, UErrorCode *error) { fail(error, UNSUPPORTED); return -1; }
EXPORT int ucnv_toUCountPending(const void *converter, UErrorCode *error) { fail(error, UNSUPPORTED); return -1; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error) { fail(error, UNSUPPORTED); return 0; }
EXPORT const char *ucnv_getAvailableName(int index) { return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(const void *context, void *arguments, const UChar *units, int length, int code, int reason, UErrorCode *error) { }
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(const void *context, void *arguments, const char *units, int length, int reason, UErrorCode *error) { }
