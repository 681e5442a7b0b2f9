# Golden values of the resampling methods: resampling.json. Needs R with cluster, fpc and jsonlite (versions in
# README.md). Run from anywhere: Rscript generate-resampling.R
#
# The packages draw their own random tables. Each clustering function below records what it is given, so that the tests
# can compute on the very same draws.
suppressMessages({library(cluster); library(fpc); library(jsonlite)})

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
set.seed(20180903)

blobs <- round(rbind(cbind(rnorm(25), rnorm(25)), cbind(rnorm(25, 7), rnorm(25, 1)), cbind(rnorm(20, 2, .6), rnorm(20, 8, .6))), 4)
line <- local({ t <- runif(60); round(cbind(10 * t + rnorm(60, 0, .2), 6 * t + rnorm(60, 0, .2)), 4) })  # one long cluster

best <- function(x, k) kmeans(x, k, nstart = 60, iter.max = 200)

# --- gap statistic: cluster::clusGap, squared distances as in the paper -----------------------------------------------
K <- 5
B <- 6
gap <- function(name, x, space) {
  given <- list()
  record <- function(x, k) {
    if (k == 2) given[[length(given) + 1]] <<- x
    best(x, k)
  }
  tab <- clusGap(x, record, K.max = K, B = B, d.power = 2, spaceH0 = space, verbose = FALSE)$Tab
  list(name = name, rows = x, references = given[-1],
       # clusGap halves the dispersion, and divides the variance by B - 1 where the paper has B
       logDispersion = tab[, "logW"] + log(2), expectedLogDispersion = tab[, "E.logW"] + log(2),
       gap = tab[, "gap"], standardError = tab[, "SE.sim"] * sqrt((B - 1) / B))
}
gaps <- list(gap("three clouds, box of the columns", blobs, "original"),
             gap("three clouds, box of the axes", blobs, "scaledPCA"),
             gap("one long cloud, box of the axes", line, "scaledPCA"))

# --- which maximum: cluster::maxSE ------------------------------------------------------------------------------------
rules <- c(tibshirani2001SEmax = "Tibs2001SEmax", firstSEmax = "firstSEmax", globalSEmax = "globalSEmax",
           firstmax = "firstmax", globalmax = "globalmax")
curves <- c(list(list(f = 1:6, se = rep(.5, 6)), list(f = 6:1, se = rep(.5, 6)), list(f = c(1, 3, 3, 2), se = rep(0, 4)), list(f = 2, se = 1)),
            replicate(30, { n <- sample(2:9, 1); list(f = round(cumsum(rnorm(n, .1, .4)), 3), se = round(runif(n, 0, .4), 3)) }, simplify = FALSE))
maxima <- lapply(curves, function(curve) list(
  values = I(curve$f), errors = I(curve$se),
  chosen = lapply(rules, function(rule) maxSE(curve$f, curve$se, rule))))

# --- prediction strength: fpc::prediction.strength --------------------------------------------------------------------
strength <- function(name, x) {
  halves <- list()
  record <- function(data, k, ...) {
    halves[[length(halves) + 1]] <<- data
    fit <- best(data, k)
    list(result = fit, nc = k, clusterlist = lapply(1:k, function(c) fit$cluster == c), partition = fit$cluster, clustermethod = "kmeans")
  }
  out <- prediction.strength(x, Gmin = 2, Gmax = 5, M = 4, clustermethod = record, classification = "centroid", centroidname = "centers")
  splits <- list()
  for (k in 2:5) for (l in 1:4) {
    at <- ((k - 2) * 4 + l - 1) * 2
    splits[[length(splits) + 1]] <- list(k = k, first = halves[[at + 1]], second = halves[[at + 2]], strength = out$predcorr[[k]][l])
  }
  list(name = name, splits = splits)
}
strengths <- list(strength("three clouds", blobs), strength("one long cloud", line))

# --- bootstrap Jaccard: fpc::clusterboot ------------------------------------------------------------------------------
bootstrap <- function(name, x, k) {
  samples <- list()
  record <- function(data, k, ...) {
    fit <- best(data, k)
    samples[[length(samples) + 1]] <<- list(rows = data, labels = fit$cluster)
    list(result = fit, nc = k, clusterlist = lapply(1:k, function(c) fit$cluster == c), partition = fit$cluster, clustermethod = "kmeans")
  }
  out <- clusterboot(x, B = 20, clustermethod = record, k = k, count = FALSE)
  list(name = name, rows = x, labels = out$partition, k = k, samples = samples[-1], jaccard = out$bootresult,
       mean = out$bootmean, dissolved = out$bootbrd, recovered = out$bootrecover)
}
boots <- list(bootstrap("three clouds, k = 3", blobs, 3), bootstrap("three clouds, k = 5", blobs, 5))

# 17 digits, which jsonlite does not write: as strings, whose quotes are taken off again.
exact <- function(value) {
  if (is.list(value)) return(lapply(value, exact))
  if (!is.numeric(value)) return(unbox(value))
  written <- value
  storage.mode(written) <- "character"
  written[] <- sprintf("%.17g", value)
  if (length(value) == 1 && !inherits(value, "AsIs")) unbox(unclass(written)) else unclass(written)
}
json <- toJSON(exact(list(gaps = gaps, maxima = maxima, strengths = strengths, boots = boots)), matrix = "rowmajor")
writeLines(gsub('"(-?[0-9][0-9.e+-]*)"', "\\1", json), file.path(here, "resampling.json"))
