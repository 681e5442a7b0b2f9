# Writes kmeans-r.json: stats::kmeans(algorithm = "Lloyd") from given centroids. Needs R and jsonlite (versions in
# README.md). Run in this folder: Rscript generate-kmeans.R
library(jsonlite)
set.seed(20181004)

case <- function(name, points, k) {
  start <- points[seq(1, nrow(points), by = nrow(points) %/% k)[1:k], , drop = FALSE]
  fit <- kmeans(points, start, iter.max = 1000, algorithm = "Lloyd")
  order <- do.call(base::order, lapply(seq_len(ncol(points)), function(col) fit$centers[, col]))
  list(name = name, points = points, start = start, labels = match(fit$cluster, order) - 1,
       centroids = fit$centers[order, , drop = FALSE], inertia = fit$tot.withinss)
}

write_json(list(
  case("iris 150 x 4, k = 3", unname(as.matrix(iris[, 1:4])), 3),
  case("iris 150 x 4, k = 7", unname(as.matrix(iris[, 1:4])), 7),
  case("normal 200 x 3, k = 5", matrix(round(rnorm(600), 4), 200), 5),
  case("normal 240 x 8, k = 6", matrix(round(rnorm(1920), 4), 240), 6)
), "kmeans-r.json", digits = 17, auto_unbox = TRUE)
