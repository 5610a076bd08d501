/* A disk and a clock that a test can break: loaded before libc (LD_PRELOAD), so that no right of an
 * administrator is needed. The first letter of the file DISK_SAYS names what is wrong now with files
 * whose path contains DISK_OF; the file CLOCK_SAYS holds by how many seconds the clock is wrong. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static int said(const char *name, char *text, int room) {
  const char *path = getenv(name);
  if (!path) return 0;
  int kept = errno;
  int fd = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
  int got = fd < 0 ? 0 : syscall(SYS_read, fd, text, room - 1);
  if (fd >= 0) syscall(SYS_close, fd);
  errno = kept;
  text[got > 0 ? got : 0] = 0;
  return got > 0;
}

static int is_of_it(const char *path) {
  const char *of = getenv("DISK_OF");
  return of && strstr(path, of) != NULL;
}

/* f: full. r: can only be read. e: every write fails. y: nothing reaches the disk for good. */
static char wrong_with_path(const char *path) {
  char text[8];
  return is_of_it(path) && said("DISK_SAYS", text, sizeof text) ? text[0] : 0;
}

static char wrong_with(int fd) {
  char name[64], path[4096];
  if (!getenv("DISK_SAYS")) return 0;
  int kept = errno;
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  long got = syscall(SYS_readlinkat, AT_FDCWD, name, path, sizeof path - 1);
  errno = kept;
  path[got > 0 ? got : 0] = 0;
  return wrong_with_path(path);
}

static int refused(char what) {
  switch (what) {
    case 'f': errno = ENOSPC; return 1;
    case 'r': errno = EROFS; return 1;
    case 'e': errno = EIO; return 1;
    default: return 0;
  }
}

/* Of a longer piece a full disk still takes the first half. */
static size_t room_for(char what, size_t count) {
  return what == 'f' && count > 1024 ? count / 2 : 0;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  char what = wrong_with(fd);
  size_t part = room_for(what, count);
  if (part) return syscall(SYS_write, fd, bytes, part);
  return refused(what) ? -1 : syscall(SYS_write, fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  char what = wrong_with(fd);
  size_t part = room_for(what, count);
  if (part) return syscall(SYS_pwrite64, fd, bytes, part, at);
  return refused(what) ? -1 : syscall(SYS_pwrite64, fd, bytes, count, at);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  if (refused(wrong_with(fd))) return -1;
  return syscall(SYS_pwritev, fd, parts, count, (long)at, 0L);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { return pwritev64(fd, parts, count, at); }

int ftruncate64(int fd, off64_t size) {
  char what = wrong_with(fd);
  if (what != 'f' && refused(what)) return -1;
  return syscall(SYS_ftruncate, fd, size);
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int fallocate64(int fd, int mode, off64_t at, off64_t size) {
  return refused(wrong_with(fd)) ? -1 : syscall(SYS_fallocate, fd, mode, at, size);
}
int fallocate(int fd, int mode, off_t at, off_t size) { return fallocate64(fd, mode, at, size); }

static int reached(int fd, long call) {
  char what = wrong_with(fd);
  if (what == 'y' || what == 'e') { errno = EIO; return -1; }
  return syscall(call, fd);
}
int fsync(int fd) { return reached(fd, SYS_fsync); }
int fdatasync(int fd) { return reached(fd, SYS_fdatasync); }

static int opened(const char *path, int flags, mode_t mode) {
  char what = flags & (O_WRONLY | O_RDWR | O_CREAT) ? wrong_with_path(path) : 0;
  if (what == 'r' && refused(what)) return -1;
  if (what == 'f' && flags & O_CREAT && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0 && refused(what)) return -1;
  return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return opened(path, flags, mode);
}
int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return opened(path, flags, mode);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  char text[32];
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int answer = real(clock, now);
  if (clock == CLOCK_REALTIME && said("CLOCK_SAYS", text, sizeof text)) now->tv_sec += atol(text);
  return answer;
}
