/*
 * Simulates a power cut. Preloaded into a process (LD_PRELOAD), it copies each file of the folder FSYNC_COPY_FROM to FSYNC_COPY_TO
 * whenever the process syncs it, and drops there what is gone here whenever the folder itself is synced. After a SIGKILL the copy
 * holds exactly what a disk would hold that loses everything not synced. The real sync is done too, so that timing stays true.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void give_up(const char *what, const char *path) {
  fprintf(stderr, "fsync-copy: %s %s: %s\n", what, path, strerror(errno));
  abort();
}

/* Read through the descriptor itself: opening and closing the file anew would drop the locks that the process holds on it. */
static void copy_file(int from, const char *folder, const char *name) {
  char buffer[1 << 16];
  char part[PATH_MAX], whole[PATH_MAX];
  snprintf(part, sizeof part, "%s/%s.part-%d", folder, name, gettid());
  snprintf(whole, sizeof whole, "%s/%s", folder, name);
  int to = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (to < 0) give_up("cannot open", part);
  off_t at = 0;
  for (ssize_t got; (got = pread(from, buffer, sizeof buffer, at)) != 0; at += got) {
    if (got < 0 || write(to, buffer, got) != got) give_up("cannot copy", whole);
  }
  if (close(to) != 0 || rename(part, whole) != 0) give_up("cannot keep", whole);
}

static void drop_removed(const char *from, const char *to) {
  DIR *kept = opendir(to);
  if (kept == NULL) give_up("cannot list", to);
  for (struct dirent *each; (each = readdir(kept)) != NULL;) {
    char here[PATH_MAX], there[PATH_MAX];
    if (each->d_type != DT_REG || strstr(each->d_name, ".part-") != NULL) continue;
    snprintf(here, sizeof here, "%s/%s", from, each->d_name);
    snprintf(there, sizeof there, "%s/%s", to, each->d_name);
    if (access(here, F_OK) != 0) unlink(there);
  }
  closedir(kept);
}

static void keep_synced(int fd) {
  const char *from = getenv("FSYNC_COPY_FROM"), *to = getenv("FSYNC_COPY_TO");
  if (from == NULL || to == NULL) return;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  size_t folder = strlen(from);
  if (strncmp(path, from, folder) != 0) return;
  if (path[folder] == 0) drop_removed(from, to);
  else if (path[folder] == '/' && strchr(path + folder + 1, '/') == NULL && access(path, F_OK) == 0) copy_file(fd, to, path + folder + 1);
}

int fsync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (result == 0) keep_synced(fd);
  return result;
}

int fdatasync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (result == 0) keep_synced(fd);
  return result;
}
