// For browsers that cannot run the page; they know no more than ES3.
window.onload = function () {
  if (!window.zfxxgk) {
    document.getElementById("old").style.display = "block";
    document.getElementById("old").removeAttribute("hidden");
  }
};
