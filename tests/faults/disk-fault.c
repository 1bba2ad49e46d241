/*
 * A disk that fails on demand. Preloaded into a process (LD_PRELOAD), it looks at the file named by DISK_FAULT before each write and
 * sync of a file in the folder DISK_FAULT_IN. While that file says "full", writes fail with ENOSPC; while it says "broken", syncs
 * fail with EIO.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_ours(int fd) {
  const char *folder = getenv("DISK_FAULT_IN");
  char link[64], path[PATH_MAX];
  if (folder == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, folder, strlen(folder)) == 0;
}

static int disk_is(const char *state) {
  const char *file = getenv("DISK_FAULT");
  char said[16] = {0};
  int fd = file == NULL ? -1 : open(file, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t got = read(fd, said, sizeof said - 1);
  close(fd);
  return got > 0 && strncmp(said, state, strlen(state)) == 0;
}

static int fails(int fd, const char *state, int code) {
  if (!is_ours(fd) || !disk_is(state)) return 0;
  errno = code;
  return 1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  return fails(fd, "full", ENOSPC) ? -1 : real(fd, bytes, count, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
  return fails(fd, "full", ENOSPC) ? -1 : real(fd, bytes, count, at);
}

int fsync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  return fails(fd, "broken", EIO) ? -1 : real(fd);
}

int fdatasync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  return fails(fd, "broken", EIO) ? -1 : real(fd);
}
