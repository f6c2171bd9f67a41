# Both images for amd64 and arm64, with their bill of materials and provenance:
#   docker buildx bake --push --set '*.tags=...'   or with REGISTRY and VERSION below
# The base images are tags; pin them by digest with BUILDER and BASE, such as eclipse-temurin:17-jre@sha256:...
variable "REGISTRY" { default = "liza" }
variable "VERSION" { default = "1.0.0" }
variable "REVISION" { default = "" }
variable "BUILDER" { default = "maven:3.9-eclipse-temurin-17" }
variable "BASE" { default = "eclipse-temurin:17-jre" }

group "default" { targets = ["service"] }

target "service" {
  name = service.name
  matrix = {
    service = [
      { name = "voice-service", port = "8080" },
      { name = "admin-service", port = "8081" },
    ]
  }
  dockerfile = "deploy/docker/Dockerfile"
  platforms  = ["linux/amd64", "linux/arm64"]
  tags       = ["${REGISTRY}/${service.name}:${VERSION}"]
  args = {
    SERVICE  = service.name
    PORT     = service.port
    BUILDER  = BUILDER
    BASE     = BASE
    VERSION  = VERSION
    REVISION = REVISION
  }
  attest = ["type=sbom", "type=provenance,mode=max"]
}
