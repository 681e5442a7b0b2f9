# R's own kmeans and prcomp, and adjustedRandIndex of mclust, on the arrays of the benchmark.
# Answers `run` lines with one JSON line.
case <- jsonlite::fromJSON(commandArgs(TRUE)[1])
doubles <- function(file, count) readBin(file, 'double', count)
integers <- function(file) readBin(file, 'integer', case$n, size = 4)
if (case$task != 'ari') rows <- matrix(doubles(case$data, case$n * case$d), ncol = case$d, byrow = TRUE)
if (!is.null(case$start)) start <- matrix(doubles(case$start, case$k * case$d), ncol = case$d, byrow = TRUE)
if (!is.null(case$labels)) labels <- integers(case$labels)
if (!is.null(case$others)) others <- integers(case$others)

fit <- function() {
  model <- suppressWarnings(stats::kmeans(rows, start, iter.max = 100000, algorithm = case$algorithm))
  list(inertia = model$tot.withinss, iterations = model$iter)
}
pca <- function() {
  model <- stats::prcomp(rows, rank. = case$axes)
  list(value = model$sdev[1]^2, checksum = model$x[1, 1])
}
ari <- function() list(value = mclust::adjustedRandIndex(labels, others))
run <- list(fit = fit, pca = pca, ari = ari)[[case$task]]

peak <- function() {
  line <- grep('VmHWM', readLines('/proc/self/status'), value = TRUE)
  if (length(line) == 0) NA else as.numeric(gsub('[^0-9]', '', line)) / 1024
}
say <- function(message) cat(jsonlite::toJSON(message, auto_unbox = TRUE, digits = 17), '\n', sep = '')
say(list(ready = TRUE, version = R.version.string))
input <- file('stdin', 'r')
while (length(line <- readLines(input, 1)) == 1 && line == 'run') {
  before <- proc.time()
  answer <- run()
  spent <- proc.time() - before
  say(list(
    wallMs = spent[['elapsed']] * 1e3, cpuMs = (spent[['user.self']] + spent[['sys.self']]) * 1e3,
    peakMb = peak(), answer = answer
  ))
}
